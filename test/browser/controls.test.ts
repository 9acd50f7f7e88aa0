import {describe, expect} from "vitest";
import {exhibitPages, shownExhibits, writtenPage} from "../support/browser-pages.js";
import {addressOf, controlNames, exhibitOn, pressControl, seen} from "../support/browser-exhibit.js";
import {frames} from "../support/browser-page.js";
import {test} from "../support/browser-test.js";

const controlled = shownExhibits.filter(
  ({page, id}) => writtenPage(page).querySelector(`[id="${id}"] [data-control]`) !== null,
);
const withPresets = shownExhibits.filter(
  ({page, id}) => writtenPage(page).querySelector(`[id="${id}"] [data-preset]`) !== null,
);

/** Controls that order or scale what is shown, and leave what there is to say about it. */
const sameWords = /\.(?:order|show)$/;

describe("each control answers to the keyboard, and the address restores it", () => {
  test.for(controlled)("$id", async ({page, id}, {open}) => {
    const shown = await open(page);
    const exhibit = exhibitOn(shown, id);
    const names = await controlNames(exhibit);
    let before = await seen(exhibit);
    for (const name of names) {
      await pressControl(shown, exhibit, name);
      const after = await seen(exhibit);
      expect(after.controls, `${name} is set`).not.toEqual(before.controls);
      expect(after.drawing, `${name} changes the figure`).not.toBe(before.drawing);
      if (!sameWords.test(name)) expect(after.words, `${name} changes the text`).not.toBe(before.words);
      before = after;
    }
    const address = await addressOf(shown);
    expect(names.filter((name) => !address.includes(`${name}=`))).toEqual([]);
    expect(await seen(exhibitOn(await open(address), id))).toEqual(before);
  });
});

describe("each preset answers to the keyboard, and the address restores it", () => {
  test.for(withPresets)("$id", async ({page, id}, {open}) => {
    const shown = await open(page);
    const exhibit = exhibitOn(shown, id);
    const start = await seen(exhibit);
    const buttons = await exhibit.locator("[data-preset]").all();
    let before = start;
    for (const button of buttons.slice(1)) {
      await button.focus();
      await shown.keyboard.press("Enter");
      await frames(shown);
      const after = await seen(exhibit);
      expect(after.drawing).not.toBe(before.drawing);
      expect(after.words).not.toBe(before.words);
      before = after;
    }
    const address = await addressOf(shown);
    expect(address).toContain(`${id}.`);
    expect(await seen(exhibitOn(await open(address), id))).toEqual(before);
    // The first leads back to where it began, and leaves nothing in the address.
    await buttons[0]!.click();
    expect(new URL(await addressOf(shown)).search).toBe("");
    expect(await seen(exhibit)).toEqual(start);
  });
});

describe("what is chosen in two exhibits stands side by side in the address", () => {
  const several = exhibitPages.filter((page) => controlled.filter((one) => one.page === page).length > 1);
  test.for(several)("%s", async (page, {open}) => {
    const ids = controlled.filter((one) => one.page === page).map(({id}) => id);
    const shown = await open(page);
    const names: string[] = [];
    for (const id of ids) {
      const [name] = await controlNames(exhibitOn(shown, id));
      await pressControl(shown, exhibitOn(shown, id), name!);
      names.push(name!);
    }
    const address = await addressOf(shown);
    expect(names.filter((name) => !address.includes(`${name}=`))).toEqual([]);
    const restored = await open(address);
    for (const id of ids) {
      expect(await seen(exhibitOn(restored, id)), id).toEqual(await seen(exhibitOn(shown, id)));
    }
  });
});

test("an address with nonsense in it shows the exhibit as it begins", async ({open}) => {
  const {page, id} = controlled[0]!;
  const [name] = await controlNames(exhibitOn(await open(page), id));
  const plain = await seen(exhibitOn(await open(page), id));
  expect(await seen(exhibitOn(await open(`${page}?${name!}=%3Cscript%3E&other=1`), id))).toEqual(plain);
});
