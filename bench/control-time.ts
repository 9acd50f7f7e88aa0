import type {Browser, Locator, Page} from "playwright-core";
import {settled} from "../test/support/browser-page.js";

export interface ControlTime {
  name: string;
  times: number[];
  best: number;
  median: number;
  worst: number;
}

declare const window: {drawn: number[]};

const rounds = 9;

/** How long each control of a page takes from the reader's key or click to the frame that shows the change. */
export async function measureControls(
  browser: Browser,
  address: string,
  slowdown: number,
): Promise<ControlTime[]> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  await context.addInitScript(watchEvents);
  const page = await context.newPage();
  await page.goto(address);
  await settled(page);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
  const measured: ControlTime[] = [];
  for (const exhibit of await page.locator(".exhibit").all()) {
    for (const {name, change} of await changesOf(page, exhibit)) {
      const times: number[] = [];
      // The first change compiles code that later ones reuse.
      for (let round = -1; round < rounds; round++) {
        await page.evaluate(() => {
          window.drawn = [];
        });
        await change(round);
        // Asking the page while it draws would be part of what is measured: everything, the address too, is done first.
        await page.waitForTimeout(500);
        const [time] = await page.evaluate(() => window.drawn);
        if (time === undefined) throw new Error(`${name} of ${address} changed nothing within half a second`);
        if (round >= 0) times.push(time);
      }
      times.sort((a, b) => a - b);
      measured.push({
        name,
        times,
        best: times[0]!,
        median: times[Math.floor(times.length / 2)]!,
        worst: times.at(-1)!,
      });
    }
  }
  await context.close();
  return measured;
}

/**
 * Notes for every change the time from the event to the end of the frame in which it is painted. (It runs in the page,
 * where a function with a name of its own would look for what the compiler adds to it.)
 */
function watchEvents(): void {
  window.drawn = [];
  for (const type of ["input", "click", "keydown"]) {
    addEventListener(
      type,
      ({target, timeStamp}) => {
        const counts =
          type === "input" ||
          (type === "click" && target instanceof HTMLButtonElement) ||
          (type === "keydown" && target instanceof SVGElement);
        if (!counts) return;
        requestAnimationFrame(() => {
          // A message is handled after the frame that was being made.
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => {
            window.drawn.push(performance.now() - timeStamp);
          };
          port2.postMessage(null);
        });
      },
      {capture: true},
    );
  }
}

const isAtEnd = (input: Locator): Promise<boolean> =>
  input.evaluate((range) => (range as HTMLInputElement).value === (range as HTMLInputElement).max);

interface Change {
  name: string;
  change: (round: number) => Promise<void>;
}

async function changesOf(page: Page, exhibit: Locator): Promise<Change[]> {
  const id = (await exhibit.getAttribute("id")) ?? "";
  const inputs = await exhibit.locator("[data-control]").evaluateAll((found) =>
    found.map((input) => {
      const {name, type} = input as HTMLInputElement;
      return {name, type};
    }),
  );
  const changes: Change[] = [];
  for (const {name, type} of inputs) {
    if (changes.some((change) => change.name === name)) continue;
    const input = exhibit.locator(`[name="${name}"]`);
    changes.push({
      name,
      change: async (round) => {
        if (type === "radio") await exhibit.locator(`[name="${name}"]:checked`).focus();
        else await input.focus();
        if (type === "checkbox") await page.keyboard.press("Space");
        else {
          const back = type === "range" && (round % 2 === 0 || (await isAtEnd(input)));
          await page.keyboard.press(back ? "ArrowLeft" : "ArrowRight");
        }
      },
    });
  }
  const presets = exhibit.locator("[data-preset]");
  const count = await presets.count();
  if (count > 0) {
    changes.push({
      name: `${id} presets`,
      change: (round) => presets.nth((round + 1) % count).press("Enter"),
    });
  }
  if ((await exhibit.locator("[role=slider]").count()) > 0) {
    changes.push({
      name: `${id} handle`,
      change: async (round) => {
        await exhibit.locator("[role=slider]").nth(1).focus();
        await page.keyboard.press(round % 2 ? "ArrowUp" : "ArrowDown");
      },
    });
  }
  return changes;
}
