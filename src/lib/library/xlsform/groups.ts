import type { Report } from './report.ts';
import type { Row } from './table.ts';
import { translateRelevant, type Scope } from './relevant.ts';
import type { Truth } from './truth.ts';

/** A group or a repeated part that has begun and not ended. */
interface OpenPart {
	readonly row: Row;
	readonly part: 'group' | 'repeat';
	/** Null where it could not be translated. */
	readonly truth: Truth | null;
	readonly relevant: string;
}

/** The groups around a row: what they say holds for every question inside. */
export class Groups {
	readonly #open: OpenPart[] = [];
	readonly #report: Report;

	constructor(report: Report) {
		this.#report = report;
	}

	/** Whether a row is in a part that is asked again and again. */
	get repeated(): boolean {
		return this.#open.some(({ part }) => part === 'repeat');
	}

	begin(row: Row, part: 'group' | 'repeat', scope: Scope): void {
		if (part === 'repeat')
			this.#report.add('repeat', row.place('type'), row.text('label') || row.text('type'));
		const relevant = row.text('relevant');
		const truth = relevant === '' ? true : translateRelevant(relevant, scope);
		if (truth === null) {
			this.#report.add('group-relevant-not-translated', row.place('relevant'), relevant);
		}
		this.#open.push({ row, part, truth, relevant });
	}

	end(row: Row): void {
		if (this.#open.pop() === undefined) {
			this.#report.add('end-without-begin', row.place('type'), row.text('type'));
		}
	}

	/** What the groups ask of a row, or the condition of the first that could not be translated. */
	truths(): { readonly truths: readonly Truth[]; readonly untranslated: string | null } {
		const lost = this.#open.find(({ truth }) => truth === null);
		return {
			truths: this.#open.flatMap(({ truth }) => (truth === null ? [] : [truth])),
			untranslated: lost === undefined ? null : lost.relevant
		};
	}

	close(): void {
		for (const { row } of this.#open) {
			this.#report.add('group-without-end', row.place('type'), row.text('type'));
		}
	}
}
