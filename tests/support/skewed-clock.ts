/** For a page, before its own scripts: every reading of the time of day is wrong by some milliseconds. */
export function skewClock(milliseconds: number): void {
	const TrueDate = Date;
	globalThis.Date = new Proxy(TrueDate, {
		construct: (target, given: unknown[]) =>
			given.length === 0
				? new target(TrueDate.now() + milliseconds)
				: (Reflect.construct(target, given) as Date),
		get: (target, name, receiver) =>
			name === 'now'
				? () => TrueDate.now() + milliseconds
				: (Reflect.get(target, name, receiver) as unknown)
	});
}
