/** Finds a browser on this machine, and starts it the same way for tests, measurements and pictures. */
import {execFileSync} from "node:child_process";
import {accessSync, constants, existsSync} from "node:fs";
import {homedir} from "node:os";
import {delimiter, join} from "node:path";
import {env, getuid, platform} from "node:process";
import {chromium, type Browser} from "playwright-core";

const names = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

const isRoot = getuid?.() === 0;

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(isRoot ? ["--no-sandbox"] : []),
];

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns the path of an installed Chrome, Chromium or Edge */
export function installedBrowser(environment: Environment = env): string | undefined {
  const chosen = environment["CHROME_PATH"];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is no program that can be run.`);
  }
  return [...onPath(environment["PATH"] ?? ""), ...usualPlaces(environment)].find(isProgram);
}

/** The same, after an attempt to install one where that needs nobody's consent. */
export function findBrowser(): string {
  const found = installedBrowser() ?? install();
  if (found !== undefined) return found;
  throw new Error(
    "No browser found: install Chrome, Chromium or Edge, or name one with CHROME_PATH=/path/to/chrome.",
  );
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({executablePath, args: flags, headless: true});
}

function onPath(path: string): string[] {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) =>
    folders.map((folder) => join(folder, platform === "win32" ? `${name}.exe` : name)),
  );
}

function usualPlaces(environment: Environment): string[] {
  const within = (folders: readonly (string | undefined)[], programs: readonly string[]): string[] =>
    folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
  if (platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return within(
      ["/Applications", join(homedir(), "Applications")],
      apps.map((app) => `${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === "win32") {
    return within(
      [environment["PROGRAMFILES"], environment["PROGRAMFILES(X86)"], environment["LOCALAPPDATA"]],
      [
        "Google/Chrome/Application/chrome.exe",
        "Chromium/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
      ],
    );
  }
  return [
    "/usr/bin/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
  ];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(): string | undefined {
  const program = "/usr/bin/apt-get";
  if (platform !== "linux" || !isRoot || !existsSync(program)) return undefined;
  console.log("No browser found: installing chromium with apt-get.");
  const quietly = (...args: string[]): void => {
    const options = {...env, DEBIAN_FRONTEND: "noninteractive"};
    execFileSync(program, ["-qq", ...args], {env: options, stdio: ["ignore", "ignore", "inherit"]});
  };
  try {
    quietly("update");
    quietly("install", "--yes", "--no-install-recommends", "chromium");
  } catch {
    return undefined;
  }
  return installedBrowser();
}
