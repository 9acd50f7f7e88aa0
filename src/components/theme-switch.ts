/** Light, dark or as the device says; kept for the next visit where the browser allows it. */
const key = "levekar-theme";
const inputs = document.querySelectorAll<HTMLInputElement>(".theme-switch input");

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

for (const input of inputs) {
  input.checked = input.value === (stored() ?? "system");
  input.addEventListener("change", () => {
    const {dataset} = document.documentElement;
    if (input.value === "system") delete dataset["theme"];
    else dataset["theme"] = input.value;
    try {
      if (input.value === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, input.value);
    } catch {
      // Nothing to keep it in; it holds for this page.
    }
  });
}
