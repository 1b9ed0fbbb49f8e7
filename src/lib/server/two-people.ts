import { type ActionFailure, redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '../domain/refusal.ts';
import type { Account } from './accounts/account.ts';
import { type FormValues, readForm, type RefusedForm, refuseForm } from './form.ts';
import { type OfficeRequest, officeRequest } from './office-request.ts';
import type { Server } from './server.ts';
import type { ActKind } from './services/acts/act.ts';
import { campaignAct } from './services/acts/campaign-act.ts';
import { confirm, confirmHere } from './services/acts/confirm.ts';
import { propose, withdraw } from './services/acts/propose.ts';
import { type Agreement, readWaiting } from './services/acts/read-waiting.ts';
import type { TwoPeopleAct } from './services/acts/two-people-act.ts';
import { type CampaignRecord, findCampaign } from './services/campaign-record.ts';

/** What a page of an act that takes two people shows of their agreement. */
interface ShownAgreement extends Agreement {
	/** Whether this person may ask for it. */
	readonly proposes: boolean;
}

/**
 * What waits for a second person about a campaign, for one who may propose or confirm it.
 * @throws Refusal `forbidden`
 */
export async function shownAgreement(
	server: Server,
	account: Account,
	campaign: CampaignRecord,
	kind: ActKind
): Promise<ShownAgreement> {
	return agreementOf(server, account, campaignAct(server, campaign, kind));
}

/**
 * The same of any act.
 * @throws Refusal `forbidden`
 */
async function agreementOf(
	server: Server,
	account: Account,
	act: TwoPeopleAct
): Promise<ShownAgreement> {
	const proposes = act.mayPropose(account);
	const agreement = await readWaiting(server, account, act);
	if (!proposes && !agreement.confirms) throw new Refusal('forbidden');
	return { ...agreement, proposes };
}

/** The four acts of such a page: ask for it, say yes with one's own access or here, take it back. */
export function twoPeopleActions(kind: ActKind): ReturnType<typeof agreementActions> {
	return agreementActions({
		actOf: async ({ server }, event) =>
			campaignAct(server, await findCampaign(server.app, event.params['slug'] ?? ''), kind),
		choiceOf: (values) => (values['when'] === 'planned' ? 'planned' : 'now'),
		// Whoever asks for it is shown how the second person can answer.
		proposed: ({ params }) => `/bureau/campagnes/${params['slug'] ?? ''}/${pageOf[kind]}`,
		done: ({ params }) => `/bureau/campagnes/${params['slug'] ?? ''}`
	});
}

/** A page of an act that takes two people, whatever its subject. */
interface TwoPeoplePage {
	/** The act of this page, for who asks. */
	actOf(asked: OfficeRequest, event: RequestEvent): Promise<TwoPeopleAct>;
	/** What is chosen with the proposal, of what was typed. */
	choiceOf(values: FormValues): string;
	/** Where one is sent after asking for it, and after anything else. */
	proposed(event: RequestEvent): string;
	done(event: RequestEvent): string;
}

/** The four acts of a page: ask for it, say yes with one's own access or here, take it back. */
export function agreementActions(
	page: TwoPeoplePage
): Record<'propose' | 'confirm' | 'confirmHere' | 'withdraw', Action> {
	const action =
		(work: (asked: Asked) => Promise<void>, next: (event: RequestEvent) => string): Action =>
		async (event) => {
			const asked = await officeRequest(event);
			const values = await readForm(event.request);
			try {
				const act = await page.actOf(asked, event);
				await work({ server: asked.server, account: asked.account, act, values, event });
			} catch (error) {
				return refuseForm(values, error);
			}
			redirect(303, next(event));
		};
	return {
		propose: action(
			({ server, account, act, values }) => propose(server, account, act, page.choiceOf(values)),
			(event) => page.proposed(event)
		),
		confirm: action(
			({ server, account, act }) => confirm(server, account, act),
			(event) => page.done(event)
		),
		confirmHere: action(
			({ server, account, act, values, event }) =>
				confirmHere(server, account, act, {
					username: text(values, 'username'),
					password: text(values, 'password'),
					code: text(values, 'code'),
					address: event.getClientAddress()
				}),
			(event) => page.done(event)
		),
		withdraw: action(
			({ server, account, act }) => withdraw(server, account, act),
			(event) => page.done(event)
		)
	};
}

type Action = (event: RequestEvent) => Promise<ActionFailure<RefusedForm>>;

interface Asked {
	readonly server: Server;
	readonly account: Account;
	readonly act: TwoPeopleAct;
	readonly values: FormValues;
	readonly event: RequestEvent;
}

const pageOf = { open: 'ouvrir', close: 'fermer' } as const satisfies Readonly<
	Record<ActKind, string>
>;

function text(values: FormValues, name: string): string {
	const value = values[name];
	return typeof value === 'string' ? value : '';
}
