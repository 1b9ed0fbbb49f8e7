import { Refusal } from '../refusal.ts';
import type { Localized } from './definition.ts';
import { most as limit } from './limits.ts';
import { isBlank, isFormula, isHostile, isMarkup } from './safe-text.ts';

/** Why a questionnaire is refused. Each is a name that the editor turns into words. */
export type QuestionnaireRefusal =
	| 'invalid-shape'
	| 'unknown-field'
	| 'unknown-format'
	| 'unknown-kind'
	| 'bad-code'
	| 'bad-language'
	| 'bad-number'
	| 'duplicate-question'
	| 'duplicate-option'
	| 'loop'
	| 'unknown-question'
	| 'unknown-option'
	| 'unknown-dimension'
	| 'wrong-comparison'
	| 'missing-translation'
	| 'missing-french'
	| 'missing-parts'
	| 'parts-do-not-partition'
	| 'too-many'
	| 'text-too-long'
	| 'too-large'
	| 'hostile-text'
	| 'formula-text'
	| 'markup-text';

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * Reads a value nobody has checked yet, and knows its place in the input, so that a refusal can
 * name it (`questions[3].options[1].code`). Fields that were not asked for are refused by `done()`.
 */
export class Reader {
	readonly value: unknown;
	readonly place: string;
	/** Languages in which every text below must exist. */
	readonly languages: readonly string[];
	readonly #asked = new Set<string>();

	constructor(value: unknown, place = '', languages: readonly string[] = ['fr']) {
		this.value = value;
		this.place = place;
		this.languages = languages;
	}

	refuse(code: QuestionnaireRefusal, place = this.place): Refusal<QuestionnaireRefusal> {
		return new Refusal(code, place === '' ? undefined : place);
	}

	/** The value as an object with named fields. */
	record(): Readonly<Record<string, unknown>> {
		const { value } = this;
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			throw this.refuse('invalid-shape');
		}
		return value as Record<string, unknown>;
	}

	field(name: string): Reader {
		const record = this.record();
		this.#asked.add(name);
		const value = Object.hasOwn(record, name) ? record[name] : undefined;
		return new Reader(value, this.place === '' ? name : `${this.place}.${name}`, this.languages);
	}

	/** A field that may be absent: an object with it, or without it, to be spread. */
	optional<Name extends string, Value>(
		name: Name,
		read: (reader: Reader) => Value
	): { readonly [key in Name]?: Value } {
		const field = this.field(name);
		if (field.value === undefined) return {};
		return { [name]: read(field) } as { [key in Name]?: Value };
	}

	/** Refuses what was not read: a misspelt field would otherwise be lost in silence. */
	done(): void {
		for (const name of Object.keys(this.record())) {
			if (!this.#asked.has(name)) throw this.refuse('unknown-field');
		}
	}

	list(most: number): readonly Reader[] {
		if (!Array.isArray(this.value)) throw this.refuse('invalid-shape');
		if (this.value.length > most) throw this.refuse('too-many');
		return this.value.map(
			(value: unknown, index) => new Reader(value, `${this.place}[${index}]`, this.languages)
		);
	}

	/** The same value, below which every text must exist in these languages. */
	inLanguages(languages: readonly string[]): Reader {
		return new Reader(this.value, this.place, languages);
	}

	/**
	 * A name for the machine: small letters, digits and hyphens. Not one that every object answers
	 * to (`constructor`), which a table of answers would seem to hold.
	 */
	code(): string {
		const { value } = this;
		if (typeof value !== 'string' || !/^[a-z0-9-]{1,60}$/.test(value) || value in {}) {
			throw this.refuse('bad-code');
		}
		return value;
	}

	language(): string {
		const { value } = this;
		if (typeof value !== 'string' || !languageTag.test(value)) throw this.refuse('bad-language');
		return value;
	}

	flag(): boolean {
		if (typeof this.value !== 'boolean') throw this.refuse('invalid-shape');
		return this.value;
	}

	/** A whole number between two bounds, both allowed. */
	whole(minimum: number, maximum: number): number {
		const { value } = this;
		if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw this.refuse('bad-number');
		if (value < minimum || value > maximum) throw this.refuse('bad-number');
		return value;
	}

	/** Words for people, in one language. */
	words(most: number): string {
		const { value } = this;
		if (typeof value !== 'string') throw this.refuse('invalid-shape');
		if (value.length > most) throw this.refuse('text-too-long');
		if (isHostile(value)) throw this.refuse('hostile-text');
		if (isFormula(value)) throw this.refuse('formula-text');
		if (isMarkup(value)) throw this.refuse('markup-text');
		return value;
	}

	/** Words for people in every declared language; others may be there as drafts. */
	localized(most: number): Localized {
		const record = this.record();
		const written = Object.keys(record);
		if (written.length > limit.languages) throw this.refuse('too-many');
		const entries = written.map((language) => {
			if (!languageTag.test(language)) throw this.refuse('bad-language');
			return [language, this.field(language).words(most)] as const;
		});
		const text = Object.fromEntries(entries);
		for (const language of this.languages) {
			if (!isBlank(text[language] ?? '')) continue;
			throw this.field(language).refuse(
				language === 'fr' ? 'missing-french' : 'missing-translation'
			);
		}
		return text;
	}
}
