import { redirect } from '@sveltejs/kit';
import { elementsStanding, fieldsOf } from '#lib/domain/legal/missing-elements.ts';
import { regimeOf } from '#lib/domain/legal/regime.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { readLegalFile } from '#lib/server/services/legal/read-legal-file.ts';
import { saveLegalFile } from '#lib/server/services/legal/save-legal-file.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	await advanceCampaigns(server);
	const { slug } = event.params;
	const { campaign, facts, fields, missing, signature, open, manages, data } = await readLegalFile(
		server,
		account,
		slug
	);
	const { searchParams } = event.url;
	const regime = regimeOf(facts.tenure);
	return {
		slug,
		title: campaign.title,
		regime,
		elements: elementsStanding(missing),
		asked: fieldsOf(facts),
		fields,
		missing,
		signature,
		open,
		manages,
		data: { ...data, demonstration: campaign.demonstration },
		done: searchParams.has('signe') ? 'signed' : searchParams.has('garde') ? 'saved' : null
	} as const;
};

async function keep(event: RequestEvent, sign: boolean) {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const values = await readForm(event.request);
	try {
		await saveLegalFile(server, account, slug, values, sign);
	} catch (error) {
		return refuseForm(values, error);
	}
	redirect(303, `/bureau/campagnes/${slug}/dossier?${sign ? 'signe' : 'garde'}`);
}

export const actions: Actions = {
	signer: (event) => keep(event, true),
	garder: (event) => keep(event, false)
};
