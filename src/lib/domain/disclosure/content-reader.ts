import { Refusal } from '../refusal.ts';

function wrong(place: string): Refusal {
	return new Refusal('unreadable-release', place);
}

/** One value of a stored release, with the place where it stands. Every reading refuses by name. */
export class ContentReader {
	readonly #value: unknown;
	readonly place: string;

	constructor(value: unknown, place: string) {
		this.#value = value;
		this.place = place;
	}

	refuse(): Refusal {
		return wrong(this.place);
	}

	text(): string {
		if (typeof this.#value !== 'string') throw this.refuse();
		return this.#value;
	}

	name(): string {
		const text = this.text();
		if (text === '') throw this.refuse();
		return text;
	}

	oneOf<Name extends string>(names: readonly Name[]): Name {
		const found = names.find((name) => name === this.#value);
		if (found === undefined) throw this.refuse();
		return found;
	}

	/** A count: whole, not negative, at most `most`. */
	count(most = Number.MAX_SAFE_INTEGER): number {
		const value = this.#value;
		if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw this.refuse();
		if (value < 0 || value > most) throw this.refuse();
		return value;
	}

	flag(): boolean {
		if (typeof this.#value !== 'boolean') throw this.refuse();
		return this.#value;
	}

	moment(): string {
		const text = this.text();
		if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text)) throw this.refuse();
		return text;
	}

	nullable<Value>(read: (reader: this) => Value): Value | null {
		return this.#value === null ? null : read(this);
	}

	list<Value>(read: (reader: ContentReader, index: number) => Value): Value[] {
		if (!Array.isArray(this.#value)) throw this.refuse();
		return this.#value.map((item: unknown, index) =>
			read(new ContentReader(item, `${this.place}[${index}]`), index)
		);
	}

	/** Language tag to words; French is always there. */
	localized(): Record<string, string> {
		const entries = this.#entries().map(([language, reader]): [string, string] => {
			if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) throw reader.refuse();
			return [language, reader.text()];
		});
		const words = Object.fromEntries(entries);
		if (!Object.hasOwn(words, 'fr')) throw this.refuse();
		return words;
	}

	/** An object with these fields, all of them but the optional ones, and no other. */
	fields<Name extends string>(
		names: readonly Name[],
		optional: readonly string[] = []
	): Record<Name, ContentReader> & { optional(name: string): ContentReader | undefined } {
		const entries = new Map(this.#entries());
		for (const name of entries.keys()) {
			if (![...names, ...optional].includes(name)) throw wrong(this.#inside(name));
		}
		const found = Object.fromEntries(
			names.map((name) => [
				name,
				entries.get(name) ?? new ContentReader(undefined, this.#inside(name))
			])
		) as Record<Name, ContentReader>;
		return { ...found, optional: (name) => entries.get(name) };
	}

	#entries(): [string, ContentReader][] {
		const value = this.#value;
		if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.refuse();
		return Object.entries(value).map(([name, inner]): [string, ContentReader] => [
			name,
			new ContentReader(inner, this.#inside(name))
		]);
	}

	#inside(name: string): string {
		return this.place === '' ? name : `${this.place}.${name}`;
	}
}
