import {expect, test} from "vitest";
import {finishPage} from "../../data-loaders/build/finish-site.js";

const page = `<!DOCTYPE html>
<html>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
</head>
<body>
<main>Text</main>
</body>
</html>`;

test("a page gets what Framework leaves out, and keeps the rest", () => {
  const finished = finishPage(page, "index.html");
  expect(finished).toContain('<html lang="en">');
  expect(finished).not.toContain("maximum-scale");
  expect(finished).toContain("<body>\n<main>Text</main>\n</body>");
});

test("a page that is written differently stops the build and says where to look", () => {
  const other = page.replace("initial-scale=1, ", "");
  expect(() => finishPage(other, "a.html")).toThrow(
    /^a\.html was to get a page that can be enlarged, .*finish-site/,
  );
  expect(() => finishPage(`${page}<nav id="observablehq-sidebar">`, "b.html")).toThrow(/^b\.html was to get/);
});
