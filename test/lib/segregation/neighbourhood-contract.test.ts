import {describe, expect, it} from "vitest";
import {
  neighbourhoodShares,
  neighbourhoodSharesInWorkers,
  scaleProfile,
  scaleProfileInWorkers,
  serveNeighbourhoods,
  type WorkerPort,
} from "../../../lib/segregation/index.js";
import {InvalidInputError} from "../../../lib/invalid-input-error.js";
import type {Point} from "../../../lib/spatial/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const points: Point[] = [
  [0, 0],
  [100, 0],
  [300, 0],
  [300, 400],
];
const group = [3, 0, 10, 5];
const total = [10, 20, 10, 25];

for (const [name, index] of Object.entries({neighbourhoodShares, scaleProfile})) {
  describeContract(name, {
    columns: {group, total},
    notNegative: ["group", "total"],
    call: (columns) => index(points, columns, [15, 30]),
  });
  describeContract(name, {
    columns: {ks: [10, 20, 30]},
    notNegative: ["ks"],
    call: ({ks}) => index(points, {group, total}, ks),
  });

  describe(name, () => {
    const refuse = (call: () => unknown, argument: string, value: unknown, row?: number) =>
      expectRefusal(call, {functionName: name, argument, row, value});

    it("refuses neighbourhoods of nobody", () => {
      refuse(() => index(points, {group, total}, [10, 0]), "ks", 0, 1);
    });
    it("refuses more members than people", () => {
      refuse(() => index(points, {group: group.with(1, 21), total}, [10]), "group", 21, 1);
    });
    it("refuses a place too few, and one too many", () => {
      refuse(() => index(points.slice(1), {group, total}, [10]), "points", undefined, 3);
      refuse(() => index([...points, [0, 0]], {group, total}, [10]), "total", undefined, 4);
    });
    it.each([
      ["a missing coordinate", [0, NaN], NaN],
      ["an infinite one", [Infinity, 0], Infinity],
      ["text", ["0", 0], "0"],
      ["one coordinate", [0], [0]],
      ["nothing", undefined, undefined],
      ["null", null, null],
      ["an object", {x: 0, y: 0}, {x: 0, y: 0}],
    ])("refuses a place that is %s", (_, place, value) => {
      const error = refuse(
        () => index(points.with(2, place as unknown as Point), {group, total}, [10]),
        "points",
        value,
        2,
      );
      expect(error.message).toContain("[x, y]");
    });
    it("refuses no places, and what is no column of places", () => {
      refuse(() => index([], {group, total}, [10]), "points", []);
      refuse(() => index(undefined as unknown as Point[], {group, total}, [10]), "points", undefined);
    });
    it("refuses people in another form", () => {
      for (const people of [undefined, null, group, 3]) {
        refuse(
          () => index(points, people as unknown as {group: number[]; total: number[]}, [10]),
          "people",
          people,
        );
      }
    });
    it("refuses a single number for ks", () => {
      refuse(() => index(points, {group, total}, 10 as unknown as number[]), "ks", 10);
    });
    it("refuses a misspelt option and an unknown crossing", () => {
      refuse(() => index(points, {group, total}, [10], {cross: "whole"} as object), "cross", "whole");
      refuse(() => index(points, {group, total}, [10], {crossing: "half" as "whole"}), "crossing", "half");
    });
    it("takes places as typed arrays, and leaves the input as it was", () => {
      const typed = points.map(([x, y]) => Float64Array.of(x, y)) as unknown as Point[];
      const people = Object.freeze({group: Object.freeze([...group]), total: Object.freeze([...total])});
      expect(index(typed, people, Object.freeze([15]))).toEqual(index(points, {group, total}, [15]));
    });
  });
}

describe.each(Object.entries({neighbourhoodSharesInWorkers, scaleProfileInWorkers}))("%s", (name, index) => {
  const workers: WorkerPort[] = [new MessageChannel().port1];

  it("rejects bad input by its own name", async () => {
    const answer = index(points, {group: group.with(1, NaN), total}, [10], {workers});
    await expect(answer).rejects.toMatchObject({functionName: name, argument: "group", row: 1});
    await expect(answer).rejects.toBeInstanceOf(InvalidInputError);
  });
  it("rejects a call without workers", async () => {
    for (const none of [[], undefined, 4]) {
      const options = {workers: none as unknown as WorkerPort[]};
      await expect(index(points, {group, total}, [10], options)).rejects.toMatchObject({
        functionName: name,
        argument: "workers",
      });
    }
  });
  it("rejects what is no worker", async () => {
    const options = {workers: [...workers, {} as WorkerPort]};
    await expect(index(points, {group, total}, [10], options)).rejects.toMatchObject({
      functionName: name,
      argument: "workers",
      row: 1,
    });
  });
});

it("serveNeighbourhoods passes other messages by", async () => {
  const {port1, port2} = new MessageChannel();
  const stop = serveNeighbourhoods(port1);
  const answers: unknown[] = [];
  port2.onmessage = ({data}) => answers.push(data);
  for (const message of ["something else", null, {another: "message"}]) port2.postMessage(message);
  await new Promise((resolve) => setTimeout(resolve, 50));
  stop();
  port1.close();
  expect(answers).toEqual([]);
});
