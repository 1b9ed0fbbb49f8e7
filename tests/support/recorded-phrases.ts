import { screenWords } from '#lib/client/speech/screen-words.ts';
import { recordedPieces } from '#lib/domain/speech/sentences.ts';
import { campaignPhrases } from '#lib/server/services/recordings/campaign-phrases.ts';
import { anyBundle, anySurvey } from './any-bundle.ts';
import { questionOf } from './questions.ts';

/** What was said that the list of what to record does not have, whole or in pieces. */
export async function notRecorded(said: readonly string[]): Promise<string[]> {
	const bundle = anyBundle({ questionnaire: anySurvey({ questions: [questionOf.scale] }) });
	const found = await campaignPhrases(bundle, 'fr', screenWords);
	const texts = [...(found?.questions ?? []), ...(found?.screens ?? [])].map(({ text }) => text);
	return said.filter((text) => recordedPieces(text, (piece) => texts.includes(piece)) === null);
}
