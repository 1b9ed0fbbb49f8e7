import { redirect } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { readCommentsStanding } from '#lib/server/services/comments/comments-standing.ts';
import { decideComment, finishReading } from '#lib/server/services/comments/decide-comment.ts';
import { nameReaders } from '#lib/server/services/comments/name-readers.ts';
import { readDesk, type ReadingDesk } from '#lib/server/services/comments/reading-desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	await advanceCampaigns(server);
	const { slug } = event.params;
	const standing = await readCommentsStanding(server, account, slug);
	const asked = Number(event.url.searchParams.get('commentaire'));
	const place = Number.isInteger(asked) && asked > 0 ? asked : null;
	let desk: ReadingDesk | null = null;
	let unreadable: string | null = null;
	if (standing.reads && standing.phase === 'reading') {
		try {
			const listed = event.url.searchParams.has('liste');
			desk = await readDesk(server, account, slug, listed ? 0 : place);
		} catch (error) {
			if (!isRefusal(error) || error.code === 'forbidden') throw error;
			unreadable = error.code;
		}
	}
	return { standing, desk, unreadable, saved: event.url.searchParams.has('enregistre') };
};

export const actions: Actions = {
	nommer: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		const values = await readForm(event.request);
		try {
			await nameReaders(server, account, slug, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/commentaires?enregistre`);
	},
	decider: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		const values = await readForm(event.request);
		try {
			await decideComment(server, account, slug, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/commentaires`);
	},
	finir: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		try {
			await finishReading(server, account, slug);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/commentaires`);
	}
};
