import type { Question } from '../questionnaire/definition.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import type { Answer } from '../response/answer.ts';
import type { Counts, Portion } from './counts.ts';
import type { PlannedItem } from './plan.ts';

export interface ItemCounter {
	readonly question: string;
	/**
	 * @param site place of the site in the plan
	 * @param signature number of its signature, −1 where none is counted
	 */
	add(site: number, answer: Answer | undefined, signature: number): void;
	result(): Counts['items'];
	/** Poles of each item in the signatures from 0 to below a number. */
	bySignature(signatures: number): readonly SignaturePoles[];
}

/** The poles of one item, one number for each signature. */
interface SignaturePoles {
	readonly item: string;
	readonly often: readonly number[];
	readonly none: readonly number[];
}

/** The attribute that cuts a question, with the class of the response being added. */
export interface Cut {
	readonly classes: readonly string[];
	readonly current: number;
}

/** Answers remembered for one question: enough for every option and for most sets of options. */
const remembered = 4096;

const middle = 0;
const often = 1;
const none = 2;

/** A short name that tells one answer from another of the same question, or null. */
function nameOf(answer: Answer): string | null {
	switch (answer.kind) {
		case 'choice':
			return answer.code;
		case 'none':
			return `\n${answer.reason}`;
		case 'number':
			return String(answer.value);
		case 'choices':
			return answer.codes.join('\n');
		case 'text':
		case 'order':
		case 'amounts':
			return null;
	}
}

/**
 * Counts the two poles of every item of one question, in each part of its tree. Where an answer is
 * placed is asked of its kind once, then remembered: 15 million answers are counted in seconds.
 */
export function countItems(
	question: Question,
	items: readonly PlannedItem[],
	sites: readonly string[],
	cut: Cut | null
): ItemCounter {
	const { tabulate } = kindRules(question);
	const classes = cut === null ? 1 : cut.classes.length + 1;
	const width = items.length * 2;
	const sums = new Uint32Array(sites.length * classes * width);
	let signed = new Uint32Array(0);
	const known = new Map<string, Uint8Array>();
	const notShown: Answer = { kind: 'none', reason: 'not-shown' };

	function placesOf(answer: Answer): Uint8Array {
		const name = nameOf(answer);
		const before = name === null ? undefined : known.get(name);
		if (before !== undefined) return before;
		const placed = tabulate.place(question, answer);
		const places = Uint8Array.from(items, ({ item }) => {
			const part = placed.get(item);
			return part === 'often' ? often : part === 'none' ? none : middle;
		});
		if (name !== null && known.size < remembered) known.set(name, places);
		return places;
	}

	function addSigned(signature: number, places: Uint8Array): void {
		const start = signature * width;
		if (start + width > signed.length) {
			const grown = new Uint32Array(Math.max(64 * width, 2 * (start + width)));
			grown.set(signed);
			signed = grown;
		}
		for (let index = 0; index < places.length; index += 1) {
			const pole = places[index];
			if (pole === undefined || pole === middle) continue;
			const at = start + index * 2 + pole - 1;
			signed[at] = (signed[at] ?? 0) + 1;
		}
	}

	return {
		question: question.id,
		add(site, answer, signature) {
			const places = placesOf(answer ?? notShown);
			if (signature >= 0) addSigned(signature, places);
			const start = (site * classes + (cut?.current ?? 0)) * width;
			for (let index = 0; index < places.length; index += 1) {
				const pole = places[index];
				if (pole === undefined || pole === middle) continue;
				const at = start + index * 2 + pole - 1;
				sums[at] = (sums[at] ?? 0) + 1;
			}
		},
		result: () =>
			items.map(({ item }, index) => ({
				item,
				portions: sites.flatMap((site, siteIndex) =>
					Array.from({ length: classes }, (_, place): Portion => {
						const at = (siteIndex * classes + place) * width + index * 2;
						return {
							site,
							class: cut?.classes[place] ?? null,
							often: sums[at] ?? 0,
							none: sums[at + 1] ?? 0
						};
					})
				)
			})),
		bySignature: (signatures) =>
			items.map(({ item }, index) => {
				const poles = (pole: number): number[] =>
					Array.from(
						{ length: signatures },
						(_, signature) => signed[signature * width + index * 2 + pole] ?? 0
					);
				return { item, often: poles(0), none: poles(1) };
			})
	};
}
