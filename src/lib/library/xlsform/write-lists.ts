import { canonicalJson } from '../../domain/questionnaire/canonical.ts';
import type { Option } from '../../domain/questionnaire/definition.ts';
import { own } from './header.ts';
import type { Line } from './write-columns.ts';

type Priced = Option & { readonly cost?: number };

/** The lists of answers of a form: the same answers to several questions are one list. */
export class WrittenLists {
	readonly #names = new Map<string, string>();
	readonly #taken = new Set<string>();
	readonly #lines: Line[] = [];

	/** @returns the name of the list that holds these options */
	add(wanted: string, options: readonly Priced[]): string {
		const key = canonicalJson(options);
		const same = this.#names.get(key);
		if (same !== undefined && !wanted.startsWith(own)) return same;
		let name = wanted;
		for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}_${count}`;
		this.#taken.add(name);
		if (!wanted.startsWith(own)) this.#names.set(key, name);
		for (const { code, label, cost } of options) {
			this.#lines.push({
				list_name: name,
				name: code,
				label,
				...(cost !== undefined && { [`${own}::cost`]: String(cost) })
			});
		}
		return name;
	}

	lines(): readonly Line[] {
		return this.#lines;
	}
}
