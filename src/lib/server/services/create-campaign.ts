import { yearOf } from '../../domain/campaign/local-moment.ts';
import { campaignTitle } from '../../domain/campaign/title.ts';
import { adaptQuestionnaire } from '../../domain/questionnaire/adapt.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { campaignInput } from './campaign-input.ts';
import { checkPrevious, chosenSites } from './chosen-sites.ts';
import { draftCampaign } from './draft-campaign.ts';
import { freeSlug } from './free-slug.ts';
import { campaignLanguages, inOwnWords } from './languages/campaign-languages.ts';
import { usualPlan } from './plan-of-draft.ts';
import { permit } from './permit.ts';
import { withHeads } from './site-heads.ts';
import { askableQuestionnaire } from './questionnaires/own-versions.ts';
import { InputRefusal, parseInput } from './typed-input.ts';

/**
 * Prepares a campaign: a draft with its questionnaire version, its publication plan and a key of
 * its own. Background questions are left out because no planned table uses them, and comments
 * because nobody was named to read them.
 *
 * @returns the slug of the campaign
 * @throws Refusal `forbidden`, InputRefusal (`unknown-questionnaire`, `unknown-site`,
 * `unknown-campaign`, `untranslated`, `unreviewed`, dates out of order by name)
 */
export async function createCampaign(
	server: Server,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<string> {
	const who = permit(account, 'manage-campaigns', organisation);
	const asked = parseInput(campaignInput, input);
	const whole = await askableQuestionnaire(server.app, organisation, asked.questionnaire);
	if (whole === null) throw new InputRefusal({ questionnaire: 'unknown-questionnaire' });
	const languages = await chosenLanguages(server, organisation, whole, asked);
	const own = await inOwnWords(server.app, organisation, whole);
	const questionnaire = adaptQuestionnaire(own, { background: [], comments: false });
	const chosen = await chosenSites(server.app, organisation, asked.sites);
	const sites = withHeads(chosen, asked.unit, asked.heads);
	await checkPrevious(server.app, organisation, asked.previous);
	const { name } = await server.app
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', organisation)
		.executeTakeFirstOrThrow();
	const slug = await freeSlug(server.app);
	await draftCampaign(server, {
		slug,
		organisation: { id: organisation, name },
		account: who.id,
		title: campaignTitle(own.title, String(yearOf(asked.calendar.opens)), {
			...(asked.title === null ? {} : { fr: asked.title }),
			...(asked.titleEnglish === null ? {} : { en: asked.titleEnglish })
		}),
		questionnaire,
		unit: asked.unit,
		languages,
		calendar: asked.calendar,
		askedBy: asked.askedBy,
		sites,
		previous: asked.previous,
		...(asked.landmarks ? {} : { like: { ...usualPlan, landmarks: false } }),
		demonstration: false,
		codes: asked.codes === 'household'
	});
	return slug;
}

/**
 * Every text has to exist in a language that is offered; one that nobody read through is offered
 * only where somebody chose it as such.
 */
async function chosenLanguages(
	{ app, config }: Pick<Server, 'app' | 'config'>,
	organisation: string,
	questionnaire: Questionnaire,
	asked: { readonly languages: readonly string[]; readonly unreviewed: readonly string[] }
): Promise<string[]> {
	const all = await campaignLanguages(app, config, organisation, questionnaire.id);
	const standing = new Map(all.map((language) => [language.locale, language.standing]));
	for (const field of ['languages', 'unreviewed'] as const) {
		const incomplete = asked[field].some(
			(tag) => (standing.get(tag) ?? 'incomplete') === 'incomplete'
		);
		if (incomplete) throw new InputRefusal({ [field]: 'untranslated' });
	}
	if (asked.languages.some((tag) => standing.get(tag) !== 'ready')) {
		throw new InputRefusal({ languages: 'unreviewed' });
	}
	const chosen = new Set([...asked.languages, ...asked.unreviewed]);
	return all.map(({ locale }) => locale).filter((locale) => chosen.has(locale));
}
