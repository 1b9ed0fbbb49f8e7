import { randomBytes, randomInt } from 'node:crypto';
import type { BallotRules } from '../../../domain/consultation/ballot-rules.ts';
import { checkBallotRules } from '../../../domain/consultation/check-ballot-rules.ts';
import { adaptQuestionnaire } from '../../../domain/questionnaire/adapt.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../../domain/questionnaire/parse.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { ballotQuestionnaire } from '../../../library/ballots/questionnaire.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import { removeDraft } from '../discard-campaign.ts';
import { draftCampaign } from '../draft-campaign.ts';
import { freeSlug } from '../free-slug.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import type { ConsultationInput } from './consultation-input.ts';
import { draftToReplace, type Replaced } from './draft-to-replace.ts';
import { keepAsked } from './keep-asked.ts';
import { readWhole } from './read-whole.ts';
import { rulesOf } from './rules-of.ts';

/**
 * Prepares a consultation: a questionnaire of its own, published at once, and a draft campaign with
 * the rules. Where it corrects a draft, that one goes; an order that was drawn for the same options
 * stays, so that nobody draws until it suits.
 *
 * @param replaces slug of the draft that is corrected; null of a new one
 * @returns the slug of the campaign
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-consultation`, `already-open` once rules
 * are frozen, what is not sound in a questionnaire; InputRefusal with what `contentOf` and `rulesOf`
 * refuse, `unknown-site`, `electorate` (`empty`, `too-large`), dates out of order by name, all at once
 */
export async function prepareConsultation(
	server: Server,
	account: Account | null,
	organisation: string,
	input: unknown,
	replaces: string | null
): Promise<string> {
	const who = permit(account, 'manage-campaigns', organisation);
	const replaced = replaces === null ? null : await draftToReplace(server, organisation, replaces);
	const { asked, content, sites, standing } = await readWhole(server, organisation, input);
	const drawnAnew: string[] = [];
	const id = replaced?.questionnaire.id ?? `consultation-${randomBytes(5).toString('hex')}`;
	const version = (replaced?.questionnaire.version ?? 0) + 1;
	const whole = parseQuestionnaire(ballotQuestionnaire(content, { id, version }));
	const questionnaire = adaptQuestionnaire(whole, { background: [], comments: false });
	const rules = rulesOf(asked, content, standing, {
		questionnaire,
		draw: (item, options) => {
			const before = orderDrawnBefore(replaced, item, options);
			if (before === null) drawnAnew.push(item);
			return before ?? drawn(options);
		}
	});
	const fault = checkBallotRules(rules, questionnaire);
	if (fault !== null) throw new Refusal('ballot-unfit');
	const { name } = await server.app
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', organisation)
		.executeTakeFirstOrThrow();
	await keepAsked(server, { organisation, account: who.id, questionnaire: whole });
	const slug = await freeSlug(server.app);
	const campaign = await draftCampaign(server, {
		slug,
		organisation: { id: organisation, name },
		account: who.id,
		title: titleOf(asked),
		questionnaire,
		unit: asked.unit,
		languages: whole.languages,
		calendar: asked.calendar,
		askedBy: asked.askedBy,
		sites,
		previous: null,
		demonstration: false,
		codes: rules.formal !== null || asked.codes === 'household',
		ballot: rules
	});
	if (drawnAnew.length > 0) {
		await writeJournal(server.app, {
			at: server.clock(),
			account: who.id,
			organisation,
			action: 'tie-order-drawn',
			subject: campaign
		});
	}
	if (replaced !== null) await replace(server, replaced, slug, who.id);
	return slug;
}

/** The draft before goes; where it was opened in between, the new one goes and nothing has changed. */
async function replace(
	server: Server,
	{ campaign }: Replaced,
	slug: string,
	account: string
): Promise<void> {
	try {
		await removeDraft(server, campaign, account);
	} catch (error) {
		await removeDraft(server, await findCampaign(server.app, slug), account);
		throw error;
	}
}

/** As it was typed: « Un vote 2026 » in another language would say nothing of what is voted on. */
function titleOf({ title, titleEnglish }: ConsultationInput): Localized {
	return { fr: title, ...(titleEnglish === null ? {} : { en: titleEnglish }) };
}

/** The order drawn for the same options of the draft before; null where there is none. */
function orderDrawnBefore(
	replaced: Replaced | null,
	item: string,
	options: readonly string[]
): readonly string[] | null {
	const rules: BallotRules | undefined = replaced?.rules;
	const before = rules?.questions.find((question) => question.item === item);
	if (replaced === null || before?.tie.kind !== 'drawn') return null;
	const same =
		before.tie.order.length === options.length &&
		before.tie.order.every((code) => options.includes(code));
	return same ? before.tie.order : null;
}

/** Every order is as likely as any other (Fisher and Yates, 1938). */
function drawn(options: readonly string[]): string[] {
	const order = [...options];
	for (let last = order.length - 1; last > 0; last -= 1) {
		const chosen = randomInt(last + 1);
		[order[last], order[chosen]] = [order[chosen] ?? '', order[last] ?? ''];
	}
	return order;
}
