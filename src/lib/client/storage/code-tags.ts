import type { CodeTags } from '../../protocol/device.ts';
import { tagLength } from '../../protocol/ticket.ts';
import { type Opening, withinDatabase } from './within-database.ts';

/** What this tablet knows of a code without a network. */
export type KnownCode =
	/** Issued for this site. Whether it was used only the server knows: a tablet keeps nothing of that. */
	| { readonly kind: 'issued'; readonly site: string }
	/** Not among the codes this tablet was told of. */
	| { readonly kind: 'unknown' }
	/** No codes of this campaign were ever told to this tablet: nothing can be said. */
	| { readonly kind: 'untold' };

/** What this tablet knows of the code with this tag. @throws Refusal as `deviceDatabase` */
export function knownCode(campaign: string, tag: string, open?: Opening): Promise<KnownCode> {
	return withinDatabase(open, async ({ tags }): Promise<KnownCode> => {
		const told = await tags.get(campaign);
		if (told === undefined) return { kind: 'untold' };
		const site = siteOf(told, tag);
		return site === null ? { kind: 'unknown' } : { kind: 'issued', site };
	});
}

/** Keeps the tags of a campaign's codes in place of those before. @throws Refusal as `deviceDatabase` */
export async function keepTags(campaign: string, told: CodeTags, open?: Opening): Promise<void> {
	await withinDatabase(open, ({ tags }) => tags.put({ ...told, campaign }));
}

/** The names of the sets of tags that are kept, by campaign. @throws Refusal as `deviceDatabase` */
export function keptTags(open?: Opening): Promise<ReadonlyMap<string, string>> {
	return withinDatabase(open, async ({ tags }) => {
		const kept = new Map<string, string>();
		await tags.each(({ campaign, name }) => kept.set(campaign, name));
		return kept;
	});
}

/** Forgets the tags of every campaign but those named. @throws Refusal as `deviceDatabase` */
export async function forgetTags(
	except: ReadonlySet<string> = new Set(),
	open?: Opening
): Promise<void> {
	await withinDatabase(open, ({ tags }) =>
		tags.filter(({ campaign }) => !except.has(campaign)).delete()
	);
}

function siteOf({ tags }: CodeTags, tag: string): string | null {
	for (const [site, joined] of Object.entries(tags)) {
		for (let start = 0; start < joined.length; start += tagLength) {
			if (joined.startsWith(tag, start)) return site;
		}
	}
	return null;
}
