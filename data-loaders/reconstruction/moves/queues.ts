/** Households in random order to take from again and again: of one municipality, of one group of cities, of all. */
import {shuffle, uniform, type RandomStream} from "../../../lib/random.js";
import {freedom, type Town} from "./town.js";

/** How many of those who leave an area stay in its municipality, or else in its group of cities. */
const [sameMunicipality, sameGroup] = [0.45, 0.2];

interface Queue {
  readonly homes: Uint32Array;
  next: number;
}

export class Queues {
  private readonly queues = new Map<string, Queue>();
  /** The last search that came across a household, so that it is offered once in each. */
  private readonly seen: Uint16Array;
  private searches = 0;
  /** Of each area, the queues that its households stand in, from the nearest to the widest. */
  private readonly keys: readonly (readonly [municipality: string, group: string, all: string])[];

  constructor(
    private readonly town: Town,
    homes: readonly number[],
    private readonly stream: RandomStream,
  ) {
    const {households} = town.people;
    this.keys = town.areas.map(
      ({municipality, group}) => [`municipality ${municipality}`, `group ${group}`, "all"] as const,
    );
    this.seen = new Uint16Array(households.count);
    const shuffled = Uint32Array.from(homes);
    shuffle(stream, shuffled);
    const lists = new Map<string, number[]>();
    for (const home of shuffled)
      for (const key of this.keys[households.area[home]!]!) {
        const list = lists.get(key) ?? [];
        lists.set(key, list);
        list.push(home);
      }
    for (const [key, list] of lists) this.queues.set(key, {homes: Uint32Array.from(list), next: 0});
  }

  /**
   * Households that can have come from an area, nearer ones more often, until as many free people are among them as
   * wanted or no more are left.
   */
  from(area: number, many: number): number[] {
    this.searches++;
    const found: number[] = [];
    const [municipality, group, all] = this.keys[area]!.map((key) => this.search(key, area));
    for (let left = many; left > 0;) {
      const at = uniform(this.stream);
      const near = at < sameMunicipality ? municipality! : at < sameMunicipality + sameGroup ? group! : all!;
      // Where nobody is left nearby there is somebody elsewhere.
      const home = near() ?? all!();
      if (home === null) break;
      found.push(home);
      left -= this.freeIn(home);
    }
    return found;
  }

  /** The next household of a queue that has free people and does not live in the area; once around the queue. */
  private search(key: string, area: number): () => number | null {
    const queue = this.queues.get(key);
    if (!queue) return () => null;
    let left = queue.homes.length;
    return () => {
      for (; left > 0; left--) {
        const home = queue.homes[queue.next]!;
        queue.next = (queue.next + 1) % queue.homes.length;
        if (this.seen[home] === this.searches) continue;
        if (this.town.people.households.area[home] === area || this.freeIn(home) === 0) continue;
        this.seen[home] = this.searches;
        return home;
      }
      return null;
    };
  }

  private freeIn(home: number): number {
    const {first} = this.town.people.households;
    let free = 0;
    for (let person = first[home]!; person < first[home + 1]!; person++)
      free += Number(this.town.free[person] !== freedom.none);
    return free;
  }
}
