/**
 * Goes through the values of a range by itself, for a figure that has steps: only when the reader asks, and no further than
 * the end. The button that starts it pauses it, and so does moving the range. Who wants less motion goes on by one step with
 * every press.
 */
import type {Range} from "./controls.js";
import {messages} from "./messages.js";

/** Long enough for one step to be seen before the next. */
const stepTime = 350;

export function run(
  button: HTMLButtonElement,
  {min, max, step}: Range,
  {value, set}: {value: () => number; set: (value: number) => void},
): void {
  const words = messages.exhibit;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let timer: number | undefined;

  const write = (): void => {
    button.textContent = still.matches ? words.next : timer === undefined ? words.run : words.pause;
  };
  const pause = (): void => {
    clearTimeout(timer);
    timer = undefined;
    write();
  };
  /** From the last step on to the first. */
  const next = (): number => {
    const to = value() < max ? value() + step : min;
    set(to);
    return to;
  };
  const go = (): void => {
    const to = next();
    if (to === max) {
      pause();
      return;
    }
    timer = window.setTimeout(() => {
      if (value() === to) go();
      else pause();
    }, stepTime);
    write();
  };

  button.addEventListener("click", () => {
    if (timer !== undefined) pause();
    else if (still.matches) next();
    else go();
  });
  still.addEventListener("change", pause);
  write();
}
