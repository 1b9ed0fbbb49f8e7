import { type ActionFailure, redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '../domain/refusal.ts';
import type { Account } from './accounts/account.ts';
import { allows } from './accounts/permission.ts';
import { type FormValues, readForm, type RefusedForm, refuseForm } from './form.ts';
import { officeRequest } from './office-request.ts';
import type { Server } from './server.ts';
import type { ActKind } from './services/acts/act.ts';
import { confirmAct, confirmActHere } from './services/acts/confirm-act.ts';
import { proposeAct, withdrawAct } from './services/acts/propose-act.ts';
import { type Agreement, readAgreement } from './services/acts/read-proposal.ts';
import type { CampaignRecord } from './services/campaign-record.ts';

/** What a page of an act that takes two people shows of their agreement. */
interface ShownAgreement extends Agreement {
	/** Whether this person may ask for it. */
	readonly proposes: boolean;
}

/**
 * What waits for a second person, for one who may propose or confirm it.
 * @throws Refusal `forbidden`
 */
export async function shownAgreement(
	server: Server,
	account: Account,
	campaign: CampaignRecord,
	kind: ActKind
): Promise<ShownAgreement> {
	const proposes = allows(account, 'manage-campaigns', campaign.organisation);
	const agreement = await readAgreement(server, account, campaign, kind);
	if (!proposes && !agreement.confirms) throw new Refusal('forbidden');
	return { ...agreement, proposes };
}

/** The four acts of such a page: ask for it, say yes with one's own access or here, take it back. */
export function twoPeopleActions(
	kind: ActKind
): Record<'propose' | 'confirm' | 'confirmHere' | 'withdraw', Action> {
	const act =
		(work: (asked: Asked) => Promise<void>): Action =>
		async (event) => {
			const { server, account } = await officeRequest(event);
			const values = await readForm(event.request);
			const slug = event.params['slug'] ?? '';
			try {
				await work({ server, account, slug, values, event });
			} catch (error) {
				return refuseForm(values, error);
			}
			redirect(303, `/bureau/campagnes/${slug}`);
		};
	return {
		propose: act(async ({ server, account, slug, values }) => {
			const choice = values['when'] === 'planned' ? 'planned' : 'now';
			await proposeAct(server, account, slug, { kind, choice });
			// Whoever asks for it is shown how the second person can answer.
			redirect(303, `/bureau/campagnes/${slug}/${pageOf[kind]}`);
		}),
		confirm: act(({ server, account, slug }) => confirmAct(server, account, slug, kind)),
		confirmHere: act(({ server, account, slug, values, event }) =>
			confirmActHere(server, account, slug, {
				kind,
				username: text(values, 'username'),
				password: text(values, 'password'),
				code: text(values, 'code'),
				address: event.getClientAddress()
			})
		),
		withdraw: act(({ server, account, slug }) => withdrawAct(server, account, slug, kind))
	};
}

type Action = (event: RequestEvent) => Promise<ActionFailure<RefusedForm>>;

interface Asked {
	readonly server: Server;
	readonly account: Account;
	readonly slug: string;
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
