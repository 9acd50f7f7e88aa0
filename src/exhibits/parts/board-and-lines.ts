import {narrowBelow} from "../exhibit.js";

/** Room above a board for what its marks mean. */
export const boardHead = 46;

/**
 * Where a square board and the lines that are told of it stand: beside each other, the board with so much of the width, or
 * one below the other where there is little room.
 */
export function boardAndLines({width, height}: {width: number; height: number}, part: number) {
  if (width < narrowBelow) {
    const edge = Math.min(width - 4, height * 0.5);
    const y = edge + boardHead + 8;
    return {edge, lines: {x: 0, y, width, height: height - y}};
  }
  const edge = Math.min(width * part, height - boardHead - 4);
  return {edge, lines: {x: edge + 24, y: 0, width: width - edge - 24, height}};
}
