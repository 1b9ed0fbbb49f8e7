import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { isLocale, type Locale } from '../../../i18n/locales.ts';
import { spokenHash } from '../../../protocol/recording.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { campaignBundle } from '../campaign-bundle.ts';
import { findCampaign } from '../campaign-record.ts';
import { permit } from '../permit.ts';
import { campaignPhrases, type ScreenWords } from './campaign-phrases.ts';
import type { Medium } from './media-kind.ts';

/** How far one text is. */
interface DeskRecording {
	readonly state: 'recorded' | 'approved' | 'refused';
	readonly file: string;
	readonly milliseconds: number;
	/** Whoever looks has recorded it, and cannot approve it. */
	readonly own: boolean;
	/** Why it was sent back. */
	readonly word: string | null;
}

interface DeskPhrase {
	/** Hash of the text: its name among the recordings. */
	readonly hash: string;
	readonly text: string;
	/** A whole question, which a film in sign language may show. */
	readonly question: boolean;
	readonly recording: DeskRecording | null;
}

export interface RecorderDesk {
	readonly campaign: { readonly slug: string; readonly title: Localized };
	readonly locale: Locale;
	/** Languages of the campaign. */
	readonly languages: readonly Locale[];
	readonly medium: Medium;
	/** Questions first, then the screens. Null where a text of the language is missing. */
	readonly phrases: readonly DeskPhrase[] | null;
}

/**
 * What is recorded of a campaign in one language and what is missing, for those who record.
 * @param wanted the language asked for; the first of the campaign where it is none of them
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `unknown-campaign` for a draft
 */
export async function readRecorderDesk(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	account: Account | null,
	wanted: { readonly slug: string; readonly locale: string | null; readonly medium: Medium },
	said: ScreenWords
): Promise<RecorderDesk> {
	const { organisation } = await findCampaign(server.app, wanted.slug);
	const who = permit(account, 'record-voices', organisation);
	const bundle = await campaignBundle(server, wanted.slug);
	const languages = bundle.languages.filter(isLocale);
	const locale = languages.find((one) => one === wanted.locale) ?? languages[0] ?? 'fr';
	const found = await campaignPhrases(bundle, locale, said);
	const questions = found?.questions ?? [];
	const asked =
		wanted.medium === 'sign'
			? questions.filter(({ question }, index) => question !== questions[index - 1]?.question)
			: [...questions, ...(found?.screens ?? [])];
	const rows = await server.app
		.selectFrom('recording')
		.select(['text_hash', 'state', 'file_hash', 'milliseconds', 'recorded_by', 'word'])
		.where('organisation_id', '=', organisation)
		.where('locale', '=', locale)
		.where('medium', '=', wanted.medium)
		.execute();
	const byText = new Map(rows.map((row) => [row.text_hash, row]));
	const phrases = await Promise.all(
		asked.map(async ({ text, question }): Promise<DeskPhrase> => {
			const hash = await spokenHash(text);
			const row = byText.get(hash);
			const recording =
				row === undefined
					? null
					: {
							state: row.state as DeskRecording['state'],
							file: row.file_hash,
							milliseconds: row.milliseconds,
							own: row.recorded_by === who.id,
							word: row.word
						};
			return { hash, text, question: question !== null, recording };
		})
	);
	return {
		campaign: { slug: bundle.slug, title: bundle.title },
		locale,
		languages,
		medium: wanted.medium,
		phrases: found === null ? null : phrases
	};
}
