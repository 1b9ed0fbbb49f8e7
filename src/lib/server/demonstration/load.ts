import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { roles } from '../accounts/account.ts';
import { servesThisMachineOnly } from '../config.ts';
import type { Server } from '../server.ts';
import type { Card } from '../services/ballots/make-cards.ts';
import { demonstrationAccounts, demonstrationPassword } from './accounts.ts';
import { demonstrationCampaigns } from './campaigns.ts';
import { demonstrationConsultations } from './consultations.ts';
import { inventedCards } from './custodians.ts';
import type { Sealing } from './fill-box.ts';
import { inventedAssemblies } from './invented-assembly.ts';
import { inventedCommitments, worksCommitments } from './invented-commitments.ts';
import { loadCampaign } from './load-campaign.ts';
import { loadAssembly } from './load-assembly.ts';
import { loadConsultation } from './load-consultation.ts';
import { loadFollowUp } from './load-follow-up.ts';
import { loadAccounts, loadPlaces } from './load-places.ts';

/** What is printed at each start, so that somebody can sign in. */
const printedSchema = v.array(
	v.strictObject({
		username: v.string(),
		password: v.string(),
		role: v.picklist(roles),
		/** Name; null for the administrator of the platform. */
		organisation: v.nullable(v.string())
	})
);

export type PrintedAccount = v.InferOutput<typeof printedSchema>[number];

/** Setting that says that everything is there. */
const settingKey = 'demonstration';

/**
 * Fills the databases with the demonstration, once, by the way of real answers: sealed, received,
 * opened and counted by the tabulator, released. A start that was interrupted is taken up where
 * it stopped; a second one changes nothing.
 *
 * @param sealing how a device seals, `sealResponse` and `withCode` of the client
 * @returns the accounts and the cards of the vote's custodians, for printing
 * @throws Refusal `demonstration-on-loopback-only`: its pass-phrases are known to everyone
 */
export async function loadDemonstration(
	server: Server,
	sealing: Sealing
): Promise<{ readonly accounts: readonly PrintedAccount[]; readonly cards: readonly Card[] }> {
	if (!servesThisMachineOnly(server.config)) throw new Refusal('demonstration-on-loopback-only');
	const loaded = await loadedBefore(server);
	if (loaded !== null) return { accounts: loaded, cards: await inventedCards(server) };
	await loadPlaces(server);
	await loadAccounts(server);
	for (const campaign of demonstrationCampaigns) {
		await loadCampaign(server, campaign, sealing.sealResponse);
	}
	for (const consultation of demonstrationConsultations) {
		await loadConsultation(server, consultation, sealing);
	}
	await loadFollowUp(server, inventedCommitments);
	for (const assembly of inventedAssemblies) await loadAssembly(server, assembly);
	await loadFollowUp(server, worksCommitments);
	const accounts = demonstrationAccounts.map(({ username, role, organisation }) => ({
		username,
		password: demonstrationPassword,
		role,
		organisation: organisation?.name ?? null
	}));
	await server.app
		.insertInto('setting')
		.values({ key: settingKey, value: JSON.stringify(accounts) })
		.onConflict((conflict) => conflict.column('key').doNothing())
		.execute();
	return { accounts, cards: await inventedCards(server) };
}

async function loadedBefore(server: Server): Promise<readonly PrintedAccount[] | null> {
	const row = await server.app
		.selectFrom('setting')
		.select('value')
		.where('key', '=', settingKey)
		.executeTakeFirst();
	return row === undefined ? null : v.parse(printedSchema, JSON.parse(row.value));
}
