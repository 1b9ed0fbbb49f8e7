import type { GatheredBallots } from '../../../domain/consultation/gather-ballots.ts';
import { writePrefLib } from '../../../domain/consultation/preflib-write.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';

/** Counted ballots of one question, as a file that other software recounts. */
export interface PreflibFile {
	readonly name: string;
	readonly text: string;
}

/** @param countedAt milliseconds since 1970, UTC */
export function preflibFile(
	slug: string,
	{ questions }: Questionnaire,
	gathered: GatheredBallots,
	countedAt: number
): PreflibFile {
	const { item } = gathered;
	const question = questions.find(({ id }) => id === item);
	const options = question !== undefined && 'options' in question ? question.options : [];
	const file = `${slug}-${item}`;
	const { kind, text } = writePrefLib(gathered, {
		file,
		title: question?.short['fr'] ?? item,
		day: new Date(countedAt).toISOString().slice(0, 10),
		names: Object.fromEntries(options.map(({ code, label }) => [code, label['fr'] ?? code]))
	});
	return { name: `${file}.${kind}`, text };
}
