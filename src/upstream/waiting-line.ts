/** What a waiting request is known by here. */
export interface Waiting {
  readonly callerKey: string;
}

/** Requests that wait, served in turns: one of each caller, however many a caller has; of one caller's the oldest first. */
export class WaitingLine<Item extends Waiting> {
  /** The callers in the order of their turns: who was served goes to the end. A caller without a request is not in it. */
  readonly #callers = new Map<string, Set<Item>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  sizeOf(callerKey: string): number {
    return this.#callers.get(callerKey)?.size ?? 0;
  }

  add(item: Item): void {
    const items = this.#callers.get(item.callerKey);
    if (items) items.add(item);
    else this.#callers.set(item.callerKey, new Set([item]));
    this.#size += 1;
  }

  remove(item: Item): void {
    const items = this.#callers.get(item.callerKey);
    if (!items?.delete(item)) return;
    this.#size -= 1;
    if (items.size === 0) this.#callers.delete(item.callerKey);
  }

  /** Takes out whose turn it is; that caller's next turn comes after those of all others. */
  takeNext(): Item | undefined {
    for (const [callerKey, items] of this.#callers) {
      const [next] = items;
      if (!next) continue;
      this.remove(next);
      if (this.#callers.delete(callerKey)) this.#callers.set(callerKey, items);
      return next;
    }
    return undefined;
  }

  /** How many of those that wait now are served before one more request of this caller would be. */
  countAhead(callerKey: string): number {
    const own = this.sizeOf(callerKey);
    let ahead = own;
    let isBeforeOwn = true;
    for (const [key, { size }] of this.#callers) {
      if (key === callerKey) isBeforeOwn = false;
      else ahead += Math.min(size, isBeforeOwn ? own + 1 : own);
    }
    return ahead;
  }

  /** The newest request of the caller who has most, when that is more than so many. */
  newestOfLongest(moreThan: number): Item | undefined {
    let longest: ReadonlySet<Item> | undefined;
    for (const items of this.#callers.values()) {
      if (items.size > (longest?.size ?? moreThan)) longest = items;
    }
    return longest && [...longest].at(-1);
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (const items of this.#callers.values()) yield* items;
  }
}
