import { type PreviewShare, previewShares } from '#lib/domain/disclosure/simulate-sizes.ts';
import { expectedByDefault, type PreviewSize } from '#lib/server/services/preview-campaign.ts';

/** `50`, or `50-sur-80` where dwellings are not known: how many are thought to answer. */
const written = /^(\d{2})(?:-sur-(\d{1,4}))?$/;

/** The size an address names, or null. */
export function sizeFrom(text: string): PreviewSize | null {
	const [, share, expected] = written.exec(text) ?? [];
	const found = previewShares.find((one) => String(one) === share);
	const unknown = expected === undefined ? expectedByDefault : Number(expected);
	return found === undefined || unknown === 0 ? null : { share: found, unknown };
}

/** The address of a size. */
export function sizeText(share: PreviewShare, { unknown }: PreviewSize): string {
	return unknown === expectedByDefault ? String(share) : `${share}-sur-${unknown}`;
}

/** The size chosen on the page of a plan: half of them unless said. */
export function chosenSize(url: URL): PreviewSize {
	const expected = url.searchParams.get('attendu') ?? '';
	const asked = url.searchParams.get('reponses') ?? '50';
	const begins = sizeFrom(asked) ?? { share: 50, unknown: expectedByDefault };
	return /^[1-9]\d{0,3}$/.test(expected) ? { ...begins, unknown: Number(expected) } : begins;
}
