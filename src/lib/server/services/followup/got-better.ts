import { saidOf, reportedMeasures } from '../../../domain/report/measures.ts';
import { certainty } from '../../../domain/report/certainty.ts';
import { populationOf } from '../../../domain/report/population.ts';
import { questionWords } from '../../../domain/report/question-words.ts';
import { tenths } from '../../../domain/report/share.ts';
import { wholeOf } from '../../../domain/disclosure/whole.ts';
import type { Release } from '../../../domain/disclosure/release.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { betweenSentences } from '../../../i18n/punctuation.ts';
import { betterId } from '../../../library/items/better.ts';
import { poleSentence } from '../../../wording/letter/answer-words.ts';
import { numeral, type Speech } from '../../../wording/letter/said-words.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';

/** A later publication in which people were asked whether something got better. */
interface AskedLater {
	readonly release: Release;
	readonly questionnaire: Questionnaire;
}

/** The latest publication of an organisation that asked about a commitment, by its number; null without one. */
export async function askedLater(
	reader: ReleaseReader,
	organisation: string,
	number: string
): Promise<AskedLater | null> {
	const rows = await reader.app
		.selectFrom('release')
		.innerJoin('campaign', 'campaign.id', 'release.campaign_id')
		.select('release.id')
		.where('campaign.organisation_id', '=', organisation)
		.where('release.publishes_at', '<=', reader.clock())
		.orderBy('release.publishes_at', 'desc')
		.execute();
	for (const { id } of rows) {
		const release = await readReleaseById(reader, id);
		if (release?.tables.some(({ item }) => item === betterId(number)) !== true) continue;
		const hash = release.questionnaire.hash;
		return { release, questionnaire: await readQuestionnaireVersion(reader, hash) };
	}
	return null;
}

/**
 * What people say a year later, of the whole or of one site: who finds it better, who finds it worse,
 * and how far chance may have moved it; null where nothing is said of it. From what is said only.
 */
export function betterWords(
	speech: Speech,
	{ release, questionnaire }: AskedLater,
	number: string,
	site: string | null
): string | null {
	const item = betterId(number);
	const group = release.groups.find(({ id }) => id === site) ?? wholeOf(release.groups);
	const table = release.tables.find((one) => one.item === item && one.group === group?.id);
	const words = questionWords(questionnaire, speech.locale)
		.flatMap(({ items }) => items)
		.find((one) => one.item === item);
	const measure = reportedMeasures(questionnaire).get(item)?.measure;
	if (group === undefined || table === undefined || words === undefined || measure === undefined) {
		return null;
	}
	const sentences = (['often', 'none'] as const).flatMap((pole) => {
		const said = saidOf(table, measure, pole);
		if (said === null) return [];
		const told = poleSentence(speech, words, pole, said, table.base, tenths(said, table.base));
		const sure = certainty(said, table.base, populationOf(release, group));
		if (sure.kind !== 'interval') return [told];
		const margin = {
			from: numeral(speech, Math.round(100 * sure.from)),
			to: numeral(speech, Math.round(100 * sure.to))
		};
		return [told, speech.t(($) => $.results.note.margin, margin)];
	});
	if (sentences.length === 0) return null;
	return speech.t(($) => $.followup.better.later, {
		sentence: sentences.join(betweenSentences(speech.locale))
	});
}
