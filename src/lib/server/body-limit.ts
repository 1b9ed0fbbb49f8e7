import { error } from '@sveltejs/kit';

/** A batch of fifty of the largest envelopes fits, and all else that the office sends. */
export const largestBody = 4 * 1024 * 1024;

/** A film in sign language, which is written to the disk as it comes. */
export const largestFilm = 20_000_000;

/** A backup, which is written to the disk as it comes and held to the room there. */
const backupRoutes: ReadonlySet<string | null> = new Set([
	'/(office)/bureau/sauvegarde/restaurer',
	'/(office)/mise-en-route/restaurer'
]);

const filmRoute = '/(office)/bureau/voix/[slug]/[locale]/film';

/**
 * A request whose body is not larger than its address may take; null where it says that it is. A body
 * that does not say how large it is (chunked) is counted while it is read.
 */
export function withinLimit(request: Request, route: string | null): Request | null {
	if (backupRoutes.has(route)) return request;
	const most = route === filmRoute ? largestFilm : largestBody;
	const said = request.headers.get('content-length');
	if (Number(said ?? 0) > most) return null;
	if (said !== null || request.body === null) return request;
	let bytes = 0;
	const counted = new TransformStream<Uint8Array, Uint8Array>({
		transform: (part, controller) => {
			bytes += part.length;
			if (bytes > most) error(413, 'too-large');
			controller.enqueue(part);
		}
	});
	return new Request(request, {
		body: request.body.pipeThrough(counted),
		duplex: 'half'
	} as RequestInit);
}
