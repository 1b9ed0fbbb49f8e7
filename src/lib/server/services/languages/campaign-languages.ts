import type { Kysely } from 'kysely';
import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { isNeeded } from '../../../domain/translation/segment.ts';
import {
	canSayYesAndNo,
	translateQuestionnaire
} from '../../../domain/translation/translate-questionnaire.ts';
import { isComplete as isOffered, isLocale, sourceLocale } from '../../../i18n/locales.ts';
import type { Config } from '../../config.ts';
import type { AppDatabase } from '../../database/schema.ts';
import { askableQuestionnaire } from '../questionnaires/own-versions.ts';
import { isComplete, readImported, readLanguage } from './read-language.ts';
import { readAnySubject } from './own-subjects.ts';
import { readSubject, type Subject, translatedLocales } from './subjects.ts';

/** Whether a campaign can be offered in a language. */
export interface CampaignLanguage {
	readonly locale: string;
	/**
	 * `unreviewed` takes somebody's explicit choice; `incomplete` cannot be chosen. The shipped screens
	 * decide whether tenants are ever shown a language: brought words improve them, and never make a
	 * choice that nobody would see.
	 */
	readonly standing: 'ready' | 'unreviewed' | 'incomplete';
	/** Texts that are not there, of the tenants' screens and of the questionnaire. */
	readonly missing: { readonly interface: number; readonly questionnaire: number };
}

/** How each language stands for a questionnaire, French first. */
export async function campaignLanguages(
	app: Kysely<AppDatabase>,
	config: Pick<Config, 'root'>,
	organisation: string,
	questionnaire: string
): Promise<readonly CampaignLanguage[]> {
	const [screens, asked] = await Promise.all([
		readSubject(config, 'tenants'),
		readAnySubject({ app, config }, organisation, questionnaire)
	]);
	const others = await Promise.all(
		translatedLocales.map((locale) => languageOf(app, organisation, locale, { screens, asked }))
	);
	return [
		{ locale: sourceLocale, standing: 'ready', missing: { interface: 0, questionnaire: 0 } },
		...others
	];
}

/** Which of a campaign's languages nobody who speaks them has read through as they are now. */
export async function unreviewedAmong(
	app: Kysely<AppDatabase>,
	config: Pick<Config, 'root'>,
	{ organisation, languages }: Pick<Campaign, 'organisation' | 'languages'>,
	questionnaire: string
): Promise<readonly string[]> {
	const others = languages.filter((locale) => locale !== sourceLocale);
	const known = await askableQuestionnaire(app, organisation, questionnaire);
	if (others.length === 0 || known === null) return others;
	const all = await campaignLanguages(app, config, organisation, questionnaire);
	const ready = new Set(
		all.filter(({ standing }) => standing === 'ready').map(({ locale }) => locale)
	);
	return others.filter((locale) => !ready.has(locale));
}

async function languageOf(
	app: Kysely<AppDatabase>,
	organisation: string,
	locale: string,
	{ screens, asked }: { readonly screens: Subject; readonly asked: Subject }
): Promise<CampaignLanguage> {
	const languages = await Promise.all(
		[screens, asked].map((subject) => readLanguage(app, organisation, subject, locale))
	);
	const [shown, questions] = languages.map(({ progress }) => progress.missing + progress.stale);
	const offered = isLocale(locale) && isOffered(locale);
	const missing = {
		interface: offered ? (shown ?? 0) : await notShipped(screens, locale),
		questionnaire: questions ?? 0
	};
	// The ready « oui » and « non » may be lacking even where every text is there.
	const canAnswer = asked.questionnaire === null || canSayYesAndNo(asked.questionnaire, locale);
	const whole = offered && languages.every(({ progress }) => isComplete(progress)) && canAnswer;
	if (!whole) return { locale, standing: 'incomplete', missing };
	const read = languages.every(({ progress }) => progress.toReview === 0);
	return { locale, standing: read ? 'ready' : 'unreviewed', missing };
}

/** How many texts do not ship in a language. */
async function notShipped(screens: Subject, locale: string): Promise<number> {
	const words = await screens.shipped(locale);
	return screens.segments.filter((segment) => isNeeded(segment, locale) && !words.has(segment.key))
		.length;
}

/**
 * A questionnaire with the organisation's own words in every language. What is asked already keeps
 * the words it was prepared with.
 */
export async function inOwnWords(
	app: Kysely<AppDatabase>,
	organisation: string,
	questionnaire: Questionnaire
): Promise<Questionnaire> {
	const words = await Promise.all(
		translatedLocales.map(async (locale) => {
			const imported = await readImported(app, organisation, questionnaire.id, locale);
			return [locale, new Map(imported.map((each) => [each.source, each.words]))] as const;
		})
	);
	return translateQuestionnaire(questionnaire, new Map(words));
}

/** How a language stands over several questionnaires, as long as none of them is chosen. */
export interface LanguageChoice {
	readonly locale: string;
	readonly standing: CampaignLanguage['standing'];
	/** Fewest texts that are missing for one of the questionnaires. */
	readonly missing: number;
}

/**
 * What can be chosen where the questionnaire is chosen on the same page: a language is `ready` when
 * it is so for all of them, `incomplete` when it is so for all of them.
 */
export async function languageChoices(
	app: Kysely<AppDatabase>,
	config: Pick<Config, 'root'>,
	organisation: string,
	questionnaires: readonly string[]
): Promise<readonly LanguageChoice[]> {
	const all = await Promise.all(
		questionnaires.map((id) => campaignLanguages(app, config, organisation, id))
	);
	return [...Map.groupBy(all.flat(), ({ locale }) => locale)].map(([locale, languages]) => {
		const is = (wanted: CampaignLanguage['standing']): boolean =>
			languages.every(({ standing }) => standing === wanted);
		const missing = languages.map((each) => each.missing.interface + each.missing.questionnaire);
		return {
			locale,
			standing: is('ready') ? 'ready' : is('incomplete') ? 'incomplete' : 'unreviewed',
			missing: Math.min(...missing)
		};
	});
}
