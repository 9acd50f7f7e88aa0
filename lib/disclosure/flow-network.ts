import type {MarginTable} from "./margin-table.js";

/**
 * A two-way table with margins as a network (Cox 1995, "Network models for complementary cell suppression", Journal of
 * the American Statistical Association 90, pp. 1453-1462): every cell, margins included, is an arc between the node of its
 * row and the node of its column, and the sums that the table keeps are the flows that every node passes on. Another
 * table with the same published cells differs from the true one by flows round cycles of hidden cells, so how far one
 * hidden cell can move is a maximum flow through the others, and no linear program is needed.
 */
export class FlowNetwork {
  readonly #table: MarginTable;
  /** Per arc: how far its cell can still rise, and fall. */
  readonly #rise: Float64Array;
  readonly #fall: Float64Array;
  readonly #hidden: Uint8Array;
  /** The hidden cells at each node. */
  readonly #arcs: number[][];
  readonly #nodes: number;
  readonly #lower: number;
  readonly #upper: number;
  /** Flows below this are what subtraction rounds off. */
  readonly dust: number;

  constructor(table: MarginTable, hidden: Iterable<number>, {lower, upper}: {lower: number; upper: number}) {
    this.#table = table;
    const size = table.values.length;
    this.#rise = new Float64Array(size);
    this.#fall = new Float64Array(size);
    this.#hidden = new Uint8Array(size);
    this.#nodes = table.rows + table.columns + 2;
    this.#arcs = Array.from({length: this.#nodes}, () => []);
    this.#lower = lower;
    this.#upper = upper;
    this.dust = table.values.every(Number.isInteger) ? 0 : table.values[size - 1]! * 1e-12;
    for (const place of hidden) this.hide(place);
  }

  isHidden(place: number): boolean {
    return this.#hidden[place] === 1;
  }

  hide(place: number): void {
    if (this.isHidden(place)) return;
    this.#hidden[place] = 1;
    this.#arcs[this.from(place)]!.push(place);
    this.#arcs[this.to(place)]!.push(place);
    this.#reset(place);
  }

  publish(place: number): void {
    this.#hidden[place] = 0;
    for (const node of [this.from(place), this.to(place)])
      this.#arcs[node] = this.#arcs[node]!.filter((arc) => arc !== place);
  }

  /** Inner cells and the grand total lead from their row to their column, the other margins back. */
  from(place: number): number {
    return this.#leadsToColumn(place) ? this.#rowNode(place) : this.#columnNode(place);
  }

  to(place: number): number {
    return this.#leadsToColumn(place) ? this.#columnNode(place) : this.#rowNode(place);
  }

  /** The least and the greatest value of a cell over all tables that agree with what is published. */
  range(place: number): {min: number; max: number} {
    const value = this.#table.values[place]!;
    if (!this.isHidden(place)) return {min: value, max: value};
    return {min: value - this.slack(place, "fall"), max: value + this.slack(place, "rise")};
  }

  /**
   * How far a hidden cell can rise or fall; as soon as it is known to be `enough`, that much. Adds the hidden cells that
   * move with it to `used`: as long as they stay hidden, it can move so far.
   */
  slack(place: number, direction: "rise" | "fall", enough = Infinity, used?: Set<number>): number {
    const own = direction === "rise" ? this.#upper - this.#value(place) : this.#value(place) - this.#lower;
    const wanted = Math.min(own, enough);
    if (wanted <= this.dust) return Math.max(0, wanted);
    const [source, sink] =
      direction === "rise" ? [this.to(place), this.from(place)] : [this.from(place), this.to(place)];
    const touched: number[] = [];
    let flow = 0;
    while (flow < wanted) {
      const path = this.#shortestPath(source, sink, place);
      if (path === undefined) break;
      const width = Math.min(wanted - flow, ...path.map((step) => this.#room(step)));
      flow += width;
      if (width === Infinity) break;
      for (const step of path) {
        this.#push(step, width);
        touched.push(step >> 1);
      }
    }
    for (const arc of touched) {
      this.#reset(arc);
      used?.add(arc);
    }
    return flow;
  }

  /**
   * Hides the cheapest further cells that let a hidden cell rise or fall by so much, and says by how much it then can.
   * Wide paths are looked for before narrow ones: one cycle that carries everything hides the fewest cells.
   */
  makeRoom(
    place: number,
    direction: "rise" | "fall",
    amount: number,
    costs: ReadonlyMap<number, number>,
  ): void {
    const wanted = Math.min(
      amount,
      direction === "rise" ? this.#upper - this.#value(place) : this.#value(place) - this.#lower,
    );
    const [source, sink] =
      direction === "rise" ? [this.to(place), this.from(place)] : [this.from(place), this.to(place)];
    // Every cell that may be hidden takes part; those that carry nothing are published again at the end.
    const candidates = [...costs.keys()].filter((candidate) => !this.isHidden(candidate));
    for (const candidate of candidates) this.hide(candidate);
    const paid = new Set<number>();
    const touched: number[] = [];
    let flow = 0;
    let width = wanted;
    while (flow < wanted && width > Math.max(this.dust, wanted * 1e-9)) {
      const path = this.#cheapestPath(source, sink, place, Math.min(width, wanted - flow), (arc) =>
        paid.has(arc) ? 0 : (costs.get(arc) ?? 0),
      );
      if (path === undefined) {
        width /= 2;
        continue;
      }
      const carried = Math.min(wanted - flow, ...path.map((step) => this.#room(step)));
      flow += carried;
      for (const step of path) {
        this.#push(step, carried);
        touched.push(step >> 1);
        paid.add(step >> 1);
      }
    }
    for (const arc of touched) this.#reset(arc);
    for (const candidate of candidates) if (!paid.has(candidate)) this.publish(candidate);
  }

  #value(place: number): number {
    return this.#table.values[place]!;
  }

  #reset(place: number): void {
    this.#rise[place] = this.#upper - this.#value(place);
    this.#fall[place] = this.#value(place) - this.#lower;
  }

  #leadsToColumn(place: number): boolean {
    const {rows, columns} = this.#table;
    return place >= rows * (columns + 1) === (place % (columns + 1) === columns);
  }

  #rowNode(place: number): number {
    return Math.floor(place / (this.#table.columns + 1));
  }

  #columnNode(place: number): number {
    return this.#table.rows + 1 + (place % (this.#table.columns + 1));
  }

  /** A step is an arc and a direction: 2 · arc along it (its cell rises), 2 · arc + 1 against it (its cell falls). */
  #room(step: number): number {
    return step & 1 ? this.#fall[step >> 1]! : this.#rise[step >> 1]!;
  }

  #push(step: number, amount: number): void {
    const arc = step >> 1;
    const sign = step & 1 ? -1 : 1;
    this.#rise[arc]! -= sign * amount;
    this.#fall[arc]! += sign * amount;
  }

  #stepsFrom(node: number, excluded: number): number[] {
    const steps: number[] = [];
    for (const arc of this.#arcs[node]!) {
      if (arc !== excluded) steps.push(this.from(arc) === node ? 2 * arc : 2 * arc + 1);
    }
    return steps;
  }

  #end(step: number): number {
    return step & 1 ? this.from(step >> 1) : this.to(step >> 1);
  }

  /** A path with the fewest steps that all have room (Edmonds & Karp 1972), which bounds the number of paths. */
  #shortestPath(source: number, sink: number, excluded: number): number[] | undefined {
    const cameBy = new Int32Array(this.#nodes).fill(-1);
    const queue = [source];
    cameBy[source] = -2;
    for (let at = 0; at < queue.length && cameBy[sink] === -1; at++) {
      for (const step of this.#stepsFrom(queue[at]!, excluded)) {
        const end = this.#end(step);
        if (cameBy[end] !== -1 || this.#room(step) <= this.dust) continue;
        cameBy[end] = step;
        queue.push(end);
      }
    }
    return this.#pathTo(sink, source, cameBy);
  }

  /** The cheapest path whose steps all have room for the width (Dijkstra 1959). */
  #cheapestPath(
    source: number,
    sink: number,
    excluded: number,
    width: number,
    cost: (arc: number) => number,
  ): number[] | undefined {
    const cameBy = new Int32Array(this.#nodes).fill(-1);
    const distance = new Float64Array(this.#nodes).fill(Infinity);
    const settled = new Uint8Array(this.#nodes);
    distance[source] = 0;
    cameBy[source] = -2;
    for (;;) {
      let node = -1;
      for (let other = 0; other < this.#nodes; other++) {
        if (settled[other] === 0 && distance[other]! < (node < 0 ? Infinity : distance[node]!)) node = other;
      }
      if (node < 0 || node === sink) break;
      settled[node] = 1;
      for (const step of this.#stepsFrom(node, excluded)) {
        const end = this.#end(step);
        const reached = distance[node]! + cost(step >> 1);
        if (reached >= distance[end]! || this.#room(step) < width) continue;
        distance[end] = reached;
        cameBy[end] = step;
      }
    }
    return this.#pathTo(sink, source, cameBy);
  }

  #pathTo(sink: number, source: number, cameBy: Int32Array): number[] | undefined {
    if (cameBy[sink] === -1) return undefined;
    const path: number[] = [];
    for (let node = sink; node !== source;) {
      const step = cameBy[node]!;
      path.push(step);
      node = step & 1 ? this.to(step >> 1) : this.from(step >> 1);
    }
    return path;
  }
}
