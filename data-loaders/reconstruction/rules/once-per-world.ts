/** What follows from the areas of a world and stays what it is while they are moved: found once, and looked up from then on. */
import type {Area} from "../areas.js";

export function oncePerWorld<Key extends object, Found>(
  find: (areas: readonly Area[], key: Key) => Found,
): (areas: readonly Area[], key: Key) => Found {
  const known = new WeakMap<readonly Area[], WeakMap<Key, {readonly found: Found}>>();
  return (areas, key) => {
    const ofWorld = known.get(areas) ?? new WeakMap<Key, {readonly found: Found}>();
    known.set(areas, ofWorld);
    const entry = ofWorld.get(key) ?? {found: find(areas, key)};
    ofWorld.set(key, entry);
    return entry.found;
  };
}
