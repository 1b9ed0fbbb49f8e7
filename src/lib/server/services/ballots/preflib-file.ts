import type { GatheredBallots } from '../../../domain/consultation/gather-ballots.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';

/** Counted ballots of one question, as a file that other software recounts. */
export interface PreflibFile {
	readonly name: string;
	readonly text: string;
}

/** What a line of the format cannot hold. */
const lineEnds = /[\r\n\u2028\u2029]+/g;

/**
 * The counted ballots of one question in PrefLib form (`.toi`: ties, incomplete orders; Mattei and
 * Walsh, « PrefLib », 2013). A blank ballot orders nothing: it is counted among the voters alone.
 */
export function preflibFile(
	slug: string,
	{ questions }: Questionnaire,
	{ item, options, ballots }: GatheredBallots
): PreflibFile {
	const question = questions.find(({ id }) => id === item);
	const labelOf = (code: string): string => {
		const known = question !== undefined && 'options' in question ? question.options : [];
		const label = known.find((option) => option.code === code)?.label['fr'] ?? code;
		return label.replaceAll(lineEnds, ' ');
	};
	const numberOf = (code: string): number => options.indexOf(code) + 1;
	const orders = ballots
		.filter(({ places }) => places.length > 0)
		.toSorted((one, other) => other.count - one.count);
	const name = `${slug}-${item}.toi`;
	const title = (question?.short['fr'] ?? item).replaceAll(lineEnds, ' ');
	const lines = [
		`# FILE NAME: ${name}`,
		`# TITLE: ${title}`,
		'# DATA TYPE: toi',
		`# NUMBER ALTERNATIVES: ${options.length}`,
		`# NUMBER VOTERS: ${ballots.reduce((sum, { count }) => sum + count, 0)}`,
		`# NUMBER UNIQUE ORDERS: ${orders.length}`,
		...options.map((code) => `# ALTERNATIVE NAME ${numberOf(code)}: ${labelOf(code)}`),
		...orders.map(({ places, count }) => `${count}: ${places.map(placeWords).join(',')}`)
	];
	return { name, text: `${lines.join('\n')}\n` };

	function placeWords(place: readonly string[]): string {
		const numbers = place.map(numberOf).join(',');
		return place.length === 1 ? numbers : `{${numbers}}`;
	}
}
