import type { CodeStanding } from '../../protocol/code-check.ts';
import type { KnownCode } from '../storage/code-tags.ts';

/** Why a code does not open the questions; the screen says what to do about each. */
export type CodeFault =
	| 'unfinished'
	/** A character was mistyped, or two were swapped: known without asking anybody. */
	| 'mistyped'
	| 'unknown'
	/** Not among those this tablet was told of, and nobody can be asked: it may be a recent one. */
	| 'unknown-here'
	| 'used'
	| 'expired'
	/** Nothing is known of it, nobody can be asked, and its building cannot be guessed. */
	| 'unreachable';

export type CodeVerdict =
	| { readonly kind: 'accepted'; readonly site: string }
	| { readonly kind: 'refused'; readonly fault: CodeFault };

/**
 * What to believe of a well-formed code: the server; without it, the tags this tablet keeps. Without
 * either the code passes where there is one building only. The server judges the envelope anyway,
 * also where a code is used a second time before the first has reached it.
 * @param standing what the server said, null when it said nothing
 * @param sites ids of the campaign's sites
 */
export function codeVerdict(
	known: KnownCode,
	standing: CodeStanding | null,
	sites: readonly string[]
): CodeVerdict {
	if (standing !== null) {
		if (standing.state !== 'unused') return refused(standing.state);
		return at(standing.site, sites, 'unknown');
	}
	switch (known.kind) {
		case 'issued':
			return at(known.site, sites, 'unknown-here');
		case 'unknown':
			return refused('unknown-here');
		case 'untold':
			return at(sites.length === 1 ? sites[0] : undefined, sites, 'unreachable');
	}
}

function at(site: string | null | undefined, sites: readonly string[], fault: CodeFault) {
	return site != null && sites.includes(site)
		? ({ kind: 'accepted', site } as const)
		: refused(fault);
}

function refused(fault: CodeFault): CodeVerdict {
	return { kind: 'refused', fault };
}
