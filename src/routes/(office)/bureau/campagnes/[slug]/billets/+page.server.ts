import type { ActionFailure } from '@sveltejs/kit';
import { namesThisMachineOnly } from '#lib/server/config.ts';
import { type FormValues, readForm, type RefusedForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import {
	type IssuedCodes,
	issueCodes,
	issueReserveCode
} from '#lib/server/services/issue-codes.ts';
import { readSlips } from '#lib/server/services/read-slips.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	return {
		...(await readSlips(server, account, event.params.slug)),
		hereOnly: namesThisMachineOnly(server.config)
	};
};

interface Issued extends RefusedForm {
	readonly issued: readonly IssuedCodes[];
}

/** The answer to the form holds the codes: they are on that one page and nowhere else. */
async function answer(
	values: FormValues,
	issue: Promise<readonly IssuedCodes[]>
): Promise<Issued | ActionFailure<RefusedForm>> {
	try {
		return { issued: await issue, values: {}, errors: {}, refusal: null };
	} catch (error) {
		return refuseForm(values, error);
	}
}

const text = (values: FormValues, name: string): string => {
	const value = values[name];
	return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
	faire: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		const { slug } = event.params;
		const held = text(values, 'held');
		return answer(values, issueCodes(server, account, slug, { again: false, held }));
	},
	refaire: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		const { slug } = event.params;
		const held = text(values, 'held');
		return answer(values, issueCodes(server, account, slug, { again: true, held }));
	},
	reserve: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		const { slug } = event.params;
		const site = text(values, 'site');
		return answer(values, issueReserveCode(server, account, slug, site, text(values, 'held')));
	}
};
