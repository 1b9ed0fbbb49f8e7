import type { BallotRules } from '../../../domain/consultation/ballot-rules.ts';
import {
	type Commitment,
	type CommitmentSource,
	numberText
} from '../../../domain/followup/commitment.ts';
import { type SaidLater, type ToldCommitment, toldOf } from '../../../domain/followup/told.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import { type SaidIn, sourceWords } from '../../../wording/followup/source-words.ts';
import { betterId } from '../../../library/items/better.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';
import { saidAgain, saidAgainWords } from './asked-again.ts';
import { type AskedLater, betterWords, saysWhetherBetter } from './got-better.ts';
import { inEveryLanguage } from './later-words.ts';
import { type PublishedSurvey, publishedSurveys } from './published-surveys.ts';
import { publishedCommitments } from './read-published.ts';

/**
 * What everybody reads of what became of a campaign, beside what was said, in these languages.
 * @param site id of a site; all sites where null
 */
export async function toldCommitments(
	reader: ReleaseReader,
	slug: string,
	site: string | null,
	locales: readonly Locale[]
): Promise<ToldCommitment[]> {
	const campaign = await reader.app
		.selectFrom('campaign')
		.select('organisation_id')
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (campaign === undefined) return [];
	const commitments = await publishedCommitments(reader, slug, site);
	return tell(reader, campaign.organisation_id, commitments, locales);
}

/** These commitments as everybody reads them, beside what was said. */
export async function tell(
	reader: ReleaseReader,
	organisation: string,
	commitments: readonly Commitment[],
	locales: readonly Locale[]
): Promise<ToldCommitment[]> {
	if (commitments.length === 0) return [];
	const [speak, surveys] = await Promise.all([
		speakers(locales),
		publishedSurveys(reader, organisation)
	]);
	const told: ToldCommitment[] = [];
	// One after the other: several come from the same publication, which is read once.
	for (const commitment of commitments) {
		const said = await saidIn(reader, commitment.source);
		const later = await laterOf(commitment, said, surveys, speak);
		told.push(toldOf(commitment, saidOfSource(commitment.source, said, speak), later));
	}
	return told;
}

/** What was said, of a source that is not written down as a commitment yet. */
export async function tellSource(
	reader: ReleaseReader,
	source: CommitmentSource,
	locale: Locale
): Promise<string | null> {
	const said = saidOfSource(source, await saidIn(reader, source), await speakers([locale]));
	return said?.[locale] ?? null;
}

type Speakers = Awaited<ReturnType<typeof speakers>>;

async function speakers(locales: readonly Locale[]) {
	return Promise.all(
		locales.map((locale) => createTranslation(locale, ['common', 'results', 'outcome', 'followup']))
	);
}

function saidOfSource(
	source: CommitmentSource,
	said: SaidIn | null,
	speak: Speakers
): Localized | null {
	if (source.kind === 'none') return null;
	if (source.kind === 'decision') {
		return Object.fromEntries(
			speak.map(({ t, locale }) => [locale, t(($) => $.followup.decidedThat)])
		);
	}
	if (said === null) return null;
	const { unit } = said.release;
	const words = speak.flatMap(({ t, locale }) => {
		const sentence = sourceWords({ t, locale, unit }, said, source);
		return sentence === null ? [] : [[locale, sentence] as const];
	});
	return words.length === 0 ? null : Object.fromEntries(words);
}

/** What people said of it in later surveys: of the very question it comes from, and whether it got better. */
async function laterOf(
	{ number, site, source }: Commitment,
	before: SaidIn | null,
	surveys: readonly PublishedSurvey[],
	speak: Speakers
): Promise<SaidLater | null> {
	const text = numberText(number);
	const better = await latestIn(asking(surveys, betterId(text)), (later) =>
		saysWhetherBetter(later, text) ? later : null
	);
	const again =
		before === null || source.kind !== 'finding'
			? null
			: await latestIn(since(asking(surveys, source.item), before), (later) =>
					saidAgain(before, source, later)
				);
	return inEveryLanguage(
		speak.map(({ t, locale }) => ({
			t,
			locale,
			unit: (again?.later ?? better)?.release.unit ?? 'household'
		})),
		(speech) =>
			[
				again === null ? null : saidAgainWords(speech, again),
				better === null ? null : betterWords(speech, better, text, site)
			].filter((one) => one !== null)
	);
}

function asking(surveys: readonly PublishedSurvey[], item: string): readonly PublishedSurvey[] {
	return surveys.filter(({ items }) => items.has(item));
}

/** The surveys that closed after a publication's own. */
function since(
	surveys: readonly PublishedSurvey[],
	{ release }: Pick<SaidIn, 'release'>
): readonly PublishedSurvey[] {
	const closed = Date.parse(release.period.closes);
	return surveys.filter(({ closes }) => closes > closed);
}

/** What is found in the latest of them that has it: no more of them are fetched than that takes. */
async function latestIn<Found>(
	surveys: readonly PublishedSurvey[],
	find: (later: AskedLater) => Found | null
): Promise<Found | null> {
	for (const { questionnaire, read } of surveys) {
		const release = await read();
		const found = release === null ? null : find({ release, questionnaire });
		if (found !== null) return found;
	}
	return null;
}

/** The publication that something was said in; null of what comes from none, or from one that is not public. */
async function saidIn(reader: ReleaseReader, source: CommitmentSource): Promise<SaidIn | null> {
	if (!('release' in source)) return null;
	const release = await readReleaseById(reader, source.release);
	if (release === null) return null;
	const questionnaire = await readQuestionnaireVersion(reader, release.questionnaire.hash);
	if (source.kind !== 'outcome') return { release, questionnaire, ballot: null };
	const campaign = await reader.app
		.selectFrom('campaign')
		.select('ballot')
		.where('slug', '=', release.campaign)
		.executeTakeFirst();
	const ballot = campaign?.ballot ?? null;
	return {
		release,
		questionnaire,
		ballot: ballot === null ? null : (JSON.parse(ballot) as BallotRules)
	};
}
