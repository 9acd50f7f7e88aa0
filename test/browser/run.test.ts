import {describe, expect} from "vitest";
import {shownExhibits, writtenPage} from "../support/browser-pages.js";
import {addressOf, exhibitOn} from "../support/browser-exhibit.js";
import {test} from "../support/browser-test.js";

const running = shownExhibits.filter(
  ({page, id}) => writtenPage(page).querySelector(`[id="${id}"] [data-run]`) !== null,
);

describe("a figure that runs", () => {
  test.for(running)("$id runs from its start, pauses, and goes on", async ({page, id}, {open}) => {
    const shown = await open(page);
    const exhibit = exhibitOn(shown, id);
    const button = exhibit.locator("[data-run]");
    const range = exhibit.locator(`[data-control="${(await button.getAttribute("data-run"))!}"]`);
    const now = async (): Promise<number> => Number(await range.inputValue());
    const most = Number(await range.getAttribute("max"));
    const words = await exhibit.locator(".exhibit-words").innerText();
    expect(await now()).toBe(most);

    await button.focus();
    await shown.keyboard.press("Enter");
    expect(await now()).toBeLessThan(most / 2);
    expect(await button.innerText()).toBe("Pause");
    const first = await now();
    await expect.poll(now, {timeout: 5000}).toBeGreaterThan(first + 1);
    await shown.keyboard.press("Enter");
    expect(await button.innerText()).toBe("Run");
    const paused = await now();
    await shown.waitForTimeout(1000);
    expect(await now()).toBe(paused);
    expect(await exhibit.locator(".exhibit-words").innerText()).not.toBe(words);
    expect(await addressOf(shown)).toContain(`=${paused}`);

    await shown.keyboard.press("Enter");
    await expect.poll(now, {timeout: 5000}).toBeGreaterThan(paused);
    // Who takes the range into the own hand is left alone.
    await range.focus();
    await shown.keyboard.press("Home");
    await shown.waitForTimeout(1000);
    expect(await now()).toBe(0);
    expect(await button.innerText()).toBe("Run");
    await shown.keyboard.press("End");
    await shown.keyboard.press("ArrowLeft");
    await button.click();
    expect(await now()).toBe(most);
    expect(await button.innerText()).toBe("Run");
  });

  test.for(running)(
    "$id takes one step a press where less motion is asked for",
    async ({page, id}, {open}) => {
      const shown = await open(page, {reducedMotion: "reduce"});
      const exhibit = exhibitOn(shown, id);
      const button = exhibit.locator("[data-run]");
      const range = exhibit.locator(`[data-control="${(await button.getAttribute("data-run"))!}"]`);
      expect(await button.innerText()).toBe("Next");
      await button.click();
      await button.click();
      expect(await range.inputValue()).toBe("1");
      await shown.waitForTimeout(1000);
      expect(await range.inputValue()).toBe("1");
      expect(await button.innerText()).toBe("Next");
    },
  );
});
