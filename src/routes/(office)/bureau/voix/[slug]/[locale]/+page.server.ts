import { redirect, type RequestEvent } from '@sveltejs/kit';
import { screenWords } from '#lib/client/speech/screen-words.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { direction } from '#lib/i18n/locales.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { decideRecording } from '#lib/server/services/recordings/decide-recording.ts';
import { keepRecording } from '#lib/server/services/recordings/keep-recording.ts';
import {
	readRecorderDesk,
	type RecorderDesk
} from '#lib/server/services/recordings/recorder-desk.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import type { Actions, PageServerLoad } from './$types';

type Asked = Pick<RequestEvent<{ slug: string; locale: string }>, 'url' | 'params'>;

const mediumOf = ({ url }: Pick<Asked, 'url'>) =>
	url.searchParams.has('signes') ? 'sign' : 'voice';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug, locale } = event.params;
	const wanted = { slug, locale, medium: mediumOf(event) } as const;
	const desk = await readRecorderDesk(server, account, wanted, screenWords);
	if (desk.locale !== locale) redirect(303, `/bureau/voix/${slug}/${desk.locale}`);
	const hash = event.url.searchParams.get('texte');
	const index = desk.phrases?.findIndex((phrase) => phrase.hash === hash) ?? -1;
	return {
		desk,
		dir: direction(locale),
		index: index < 0 ? null : index,
		next: index < 0 ? null : nextOf(desk, index, () => true),
		kept: event.url.searchParams.has('garde'),
		decided: event.url.searchParams.has('note')
	};
};

/** The text after this one for which there is something to do; null where there is none. */
function nextOf(
	{ phrases }: RecorderDesk,
	index: number,
	open: (phrase: NonNullable<RecorderDesk['phrases']>[number]) => boolean
): string | null {
	const after = [
		...(phrases ?? []).slice(index + 1),
		...(phrases ?? []).slice(0, Math.max(0, index))
	];
	return after.find(open)?.hash ?? null;
}

function address(event: Asked, text: string | null, said: 'garde' | 'note'): string {
	const { slug, locale } = event.params;
	const query = new URLSearchParams(event.url.searchParams.has('signes') ? { signes: '' } : {});
	if (text !== null) query.set('texte', text);
	query.set(said, '');
	return `/bureau/voix/${slug}/${locale}?${query.toString()}`;
}

export const actions: Actions = {
	garder: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug, locale } = event.params;
		const medium = mediumOf(event);
		const desk = await readRecorderDesk(server, account, { slug, locale, medium }, screenWords);
		const index =
			desk.phrases?.findIndex(({ hash }) => hash === event.url.searchParams.get('texte')) ?? -1;
		const phrase = desk.phrases?.[index];
		try {
			const form = await event.request.formData();
			const file = form.get('file');
			if (phrase === undefined) throw new Refusal('phrase-not-found');
			if (!(file instanceof File)) throw new Refusal('recording-empty');
			const { organisation } = await findCampaign(server.app, slug);
			await keepRecording(
				server,
				account,
				organisation,
				{
					locale: desk.locale,
					medium,
					text: phrase.text,
					milliseconds: Number(form.get('milliseconds') ?? 0),
					bytes: new Uint8Array(await file.arrayBuffer())
				},
				new Set([phrase.text])
			);
		} catch (error) {
			return refuseForm({}, error);
		}
		const open = nextOf(
			desk,
			index,
			({ recording }) => recording === null || recording.state === 'refused'
		);
		redirect(303, address(event, open, 'garde'));
	},
	decider: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug, locale } = event.params;
		const medium = mediumOf(event);
		const { organisation } = await findCampaign(server.app, slug);
		const values = await readForm(event.request);
		const textHash = event.url.searchParams.get('texte') ?? '';
		try {
			await decideRecording(server, account, organisation, { ...values, locale, medium, textHash });
		} catch (error) {
			return refuseForm(values, error);
		}
		const desk = await readRecorderDesk(server, account, { slug, locale, medium }, screenWords);
		const index = desk.phrases?.findIndex(({ hash }) => hash === textHash) ?? -1;
		const open = nextOf(
			desk,
			index,
			({ recording }) => recording?.state === 'recorded' && !recording.own
		);
		redirect(303, address(event, open, 'note'));
	}
};
