import { error, redirect } from '@sveltejs/kit';
import { dayAt, localOf } from '#lib/domain/campaign/local-moment.ts';
import type { ConsultationKind } from '#lib/domain/consultation/ballot-rules.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { ballotNames } from '#lib/library/ballots/questionnaire.ts';
import { gathered, readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { statusOf } from '#lib/server/refusal-status.ts';
import { mostLines } from '#lib/server/services/consultations/consultation-input.ts';
import { prepareConsultation } from '#lib/server/services/consultations/prepare-consultation.ts';
import { typedAgain } from '#lib/server/services/consultations/typed-again.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import { permit } from '#lib/server/services/permit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Lines that a form begins with, and that are added at once. */
const fewLines = 4;

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	permit(account, 'manage-campaigns', organisation.id);
	const replaces = event.url.searchParams.get('comme');
	const sites = await listSites(server, account, organisation.id);
	const values = replaces === null ? {} : await again(event, replaces, sites);
	const kind = kindNamed(values['kind'] ?? event.url.searchParams.get('genre'));
	const now = server.clock();
	return {
		kind,
		replaces,
		sites: sites.map(({ id, name, dwellings }) => ({ id, name, dwellings })),
		values,
		fewLines,
		mostLines,
		begins: {
			title: '',
			titleEnglish: '',
			askedBy: organisation.name,
			opens: localOf(dayAt(now, 7, 9)),
			closes: localOf(dayAt(now, 14, 20)),
			publishes: localOf(dayAt(now, 18, 12))
		}
	};
};

export const actions: Actions = {
	preparer: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		const replaces = event.url.searchParams.get('comme');
		let slug: string;
		try {
			permit(account, 'manage-campaigns', organisation.id);
			const input = gathered(values);
			slug = await prepareConsultation(server, account, organisation.id, input, replaces);
		} catch (refused) {
			return refuseForm(values, refused);
		}
		redirect(303, `/bureau/campagnes/${slug}?prete`);
	},
	/** What was typed, with more lines under it. */
	lignes: async (event) => {
		const { account, organisation } = await officeRequest(event);
		permit(account, 'manage-campaigns', organisation.id);
		const values = await readForm(event.request);
		const there = Object.keys(values).filter((name) => /^lines\.\d+\.text$/.test(name)).length;
		const more = Array.from({ length: fewLines }, (_, index) => there + index)
			.filter((index) => index < mostLines)
			.map((index) => [`lines.${index}.text`, ''] as const);
		return { values: { ...values, ...Object.fromEntries(more) }, errors: {}, refusal: null };
	}
};

function kindNamed(name: unknown): ConsultationKind | null {
	return typeof name === 'string' && Object.hasOwn(ballotNames, name)
		? (name as ConsultationKind)
		: null;
}

async function again(
	event: RequestEvent,
	slug: string,
	sites: readonly { readonly id: string }[]
): Promise<Record<string, string | readonly string[]>> {
	const { server, account, organisation } = await officeRequest(event);
	try {
		return await typedAgain(server, account, organisation.id, slug, sites);
	} catch (refused) {
		// Open in the meantime: its page shows the rules as they are now.
		if (isRefusal(refused) && refused.code === 'already-open') {
			redirect(303, `/bureau/campagnes/${slug}`);
		}
		if (isRefusal(refused) && refused.code !== 'forbidden') error(statusOf(refused.code));
		throw refused;
	}
}
