/**
 * Tabs that one test after another uses. A new tab in a new profile costs the processor as much as the page that it
 * shows; a tab that rests on an empty page, with nothing stored, is as good.
 */
import {setTimeout} from "node:timers/promises";
import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";
import {settled} from "./browser-page.js";
import {restPath} from "./browser-server.js";

export const desktop = {width: 1280, height: 900};
export const phone = {width: 390, height: 844};

export interface OpenOptions extends BrowserContextOptions {
  /** Runs in every page of such tabs before its own scripts. */
  script?: () => void;
  /** Scripts and tables take their time. */
  slow?: boolean;
}

/** Where the built site is served, at once and slowly. */
export interface Addresses {
  readonly usual: string;
  readonly slow: string;
}

/** Tabs that were asked for with the same options. */
interface Profile {
  readonly context: BrowserContext;
  readonly resting: Page[];
}

/** Profiles that are kept: each has processes of its own. */
const mostProfiles = 4;

export class Tabs {
  readonly #browser: Browser;
  readonly #addresses: Addresses;
  /** The one that was used last comes last. */
  readonly #profiles = new Map<string, Profile>();
  readonly #used: {tab: Page; profile: Profile}[] = [];
  /** What went wrong in a page while a test looked at it. */
  #heard: string[] | undefined;

  constructor(browser: Browser, addresses: Addresses) {
    this.#browser = browser;
    this.#addresses = addresses;
  }

  /** From here on everything that goes wrong is written down. */
  listen(): void {
    this.#heard = [];
  }

  /** A page in a tab that no test has left anything in. */
  async open(page: string, {slow = false, script, ...options}: OpenOptions = {}): Promise<Page> {
    const profile = await this.#profile(options, script);
    const tab = profile.resting.pop() ?? (await profile.context.newPage());
    this.#used.push({tab, profile});
    await tab.goto(new URL(page, slow ? this.#addresses.slow : this.#addresses.usual).href);
    if (options.javaScriptEnabled !== false) await settled(tab);
    return tab;
  }

  /** Ends a test: what it heard, after which its tabs rest. What is cut off then is nobody's fault. */
  async rest(): Promise<readonly string[]> {
    const heard = this.#heard ?? [];
    this.#heard = undefined;
    for (const {tab, profile} of this.#used.splice(0)) {
      try {
        await this.#empty(tab);
        profile.resting.push(tab);
      } catch {
        // Whatever it is that keeps it: the next test gets another.
        await this.#drop(profile);
      }
    }
    return heard;
  }

  async close(): Promise<void> {
    for (const profile of [...this.#profiles.values()]) await this.#drop(profile);
  }

  /** Leaves nothing that a test has done: no page, nothing stored, the window and the theme as at first. */
  async #empty(tab: Page): Promise<void> {
    await tab.goto(new URL(restPath, tab.url()).href);
    await tab.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    const {viewport, colorScheme, reducedMotion} = wishes.get(tab.context())!;
    await tab.emulateMedia({media: null, colorScheme, reducedMotion});
    await tab.setViewportSize(viewport);
    await tab.mouse.move(0, 0);
  }

  async #profile(options: BrowserContextOptions, script: (() => void) | undefined): Promise<Profile> {
    const key = `${JSON.stringify(options)} ${script?.toString() ?? ""}`;
    const profile = this.#profiles.get(key) ?? (await this.#newProfile(options, script));
    this.#profiles.delete(key);
    this.#profiles.set(key, profile);
    for (const old of [...this.#profiles.values()].slice(0, -mostProfiles))
      if (!this.#used.some((used) => used.profile === old)) await this.#drop(old);
    return profile;
  }

  async #newProfile(options: BrowserContextOptions, script: (() => void) | undefined): Promise<Profile> {
    const context = await this.#browser.newContext({viewport: desktop, ...options});
    wishes.set(context, {
      viewport: options.viewport ?? desktop,
      colorScheme: options.colorScheme ?? "light",
      reducedMotion: options.reducedMotion ?? "no-preference",
    });
    context.setDefaultTimeout(30_000);
    this.#watch(context, options.javaScriptEnabled !== false);
    if (script) await context.addInitScript(script);
    return {context, resting: []};
  }

  async #drop(profile: Profile): Promise<void> {
    for (const [key, known] of this.#profiles) if (known === profile) this.#profiles.delete(key);
    await patiently(profile.context.close());
  }

  /** Writes down every message, error, failed request, and request that leaves the site. */
  #watch(context: BrowserContext, scripts: boolean): void {
    const addresses = Object.values(this.#addresses) as string[];
    const hear = (what: string): void => {
      this.#heard?.push(what);
    };
    context.on("console", (message) => {
      hear(`${message.type()}: ${message.text()} (${message.page()?.url() ?? "a worker"})`);
    });
    context.on("weberror", (error) => {
      hear(`error: ${error.error().message} (${error.page()?.url() ?? "a worker"})`);
    });
    context.on("request", (request) => {
      const url = request.url();
      if (!/^(?:data|blob):/.test(url) && !addresses.some((address) => url.startsWith(address)))
        hear(`asks for ${url}`);
    });
    context.on("requestfailed", (request) => {
      // A browser with scripts disabled declines to fetch them.
      if (!scripts && request.resourceType() === "script") return;
      hear(`${request.failure()?.errorText ?? "failed"}: ${request.url()}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) hear(`${response.status()}: ${response.url()}`);
    });
  }
}

/** What a tab of a profile looks like at first. */
const wishes = new WeakMap<
  BrowserContext,
  {
    viewport: {width: number; height: number};
    colorScheme: "light" | "dark" | "no-preference";
    reducedMotion: "reduce" | "no-preference";
  }
>();

/** Rarely, a browser does not answer that it has closed something, or had closed it before. Nothing depends on it. */
export async function patiently(closing: Promise<void>): Promise<void> {
  const closed = closing.catch((error: unknown) => {
    if (!String(error).includes("has been closed")) throw error;
  });
  await Promise.race([closed, setTimeout(20_000, undefined, {ref: false})]);
}
