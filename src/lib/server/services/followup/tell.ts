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
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';
import { saidAgain, saidAgainWords } from './asked-again.ts';
import { askedBetter, type AskedLater, betterWords } from './got-better.ts';
import { inEveryLanguage } from './later-words.ts';
import { publishedSurveys } from './published-surveys.ts';
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
	const [speak, later] = await Promise.all([
		speakers(locales),
		publishedSurveys(reader, organisation)
	]);
	return Promise.all(
		commitments.map(async (commitment) =>
			toldOf(
				commitment,
				await saidOfSource(reader, commitment.source, speak),
				await laterOf(reader, commitment, later, speak)
			)
		)
	);
}

/** What was said, of a source that is not written down as a commitment yet. */
export async function tellSource(
	reader: ReleaseReader,
	source: CommitmentSource,
	locale: Locale
): Promise<string | null> {
	const said = await saidOfSource(reader, source, await speakers([locale]));
	return said?.[locale] ?? null;
}

type Speakers = Awaited<ReturnType<typeof speakers>>;

async function speakers(locales: readonly Locale[]) {
	return Promise.all(
		locales.map((locale) => createTranslation(locale, ['common', 'results', 'outcome', 'followup']))
	);
}

async function saidOfSource(
	reader: ReleaseReader,
	source: CommitmentSource,
	speak: Speakers
): Promise<Localized | null> {
	if (source.kind === 'none') return null;
	if (source.kind === 'decision') {
		return Object.fromEntries(
			speak.map(({ t, locale }) => [locale, t(($) => $.followup.decidedThat)])
		);
	}
	const said = await saidIn(reader, source.release);
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
	reader: ReleaseReader,
	{ number, site, source }: Commitment,
	later: readonly AskedLater[],
	speak: Speakers
): Promise<SaidLater | null> {
	const text = numberText(number);
	const better = askedBetter(later, text);
	const before = source.kind === 'finding' ? await saidIn(reader, source.release) : null;
	const again =
		before === null || source.kind !== 'finding'
			? null
			: saidAgain(before, source, since(later, before));
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

/** The publications that came after one. */
function since(later: readonly AskedLater[], { release }: AskedLater): readonly AskedLater[] {
	return later.filter((one) => one.release.period.closes > release.period.closes);
}

async function saidIn(reader: ReleaseReader, id: string): Promise<SaidIn | null> {
	const release = await readReleaseById(reader, id);
	if (release === null) return null;
	const [questionnaire, campaign] = await Promise.all([
		readQuestionnaireVersion(reader, release.questionnaire.hash),
		reader.app
			.selectFrom('campaign')
			.select('ballot')
			.where('slug', '=', release.campaign)
			.executeTakeFirst()
	]);
	const ballot = campaign?.ballot ?? null;
	return {
		release,
		questionnaire,
		ballot: ballot === null ? null : (JSON.parse(ballot) as BallotRules)
	};
}
