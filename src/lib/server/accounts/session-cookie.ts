/** A cookie as SvelteKit's `cookies.set(name, value, options)` takes it. */
export interface SessionCookie {
	readonly name: string;
	readonly value: string;
	readonly options: {
		readonly path: string;
		readonly httpOnly: true;
		readonly sameSite: 'lax';
		readonly secure: boolean;
		/** Seconds; 0 removes it. */
		readonly maxAge: number;
	};
}

/** The cookies better-auth asks for. Whatever it says, they are out of reach of scripts and of other sites. */
export function sessionCookies(headers: Headers): SessionCookie[] {
	return headers.getSetCookie().flatMap((line) => {
		const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
		const sign = pair.indexOf('=');
		if (sign < 1) return [];
		const maxAge = attributes.find((attribute) => /^max-age=\d+$/i.test(attribute));
		return [
			{
				name: pair.slice(0, sign),
				value: decodeURIComponent(pair.slice(sign + 1)),
				options: {
					path: '/',
					httpOnly: true,
					sameSite: 'lax',
					secure: attributes.some((attribute) => attribute.toLowerCase() === 'secure'),
					maxAge: Number(maxAge?.slice('max-age='.length) ?? 0)
				}
			}
		];
	});
}

/** The parts of a request that this needs, as SvelteKit has them. */
interface Answered {
	readonly url: URL;
	readonly cookies: {
		set(name: string, value: string, options: SessionCookie['options']): void;
	};
}

/**
 * Gives the browser its session. A cookie that came by HTTPS is sent back by HTTPS only, whichever
 * of the two addresses it came by: better-auth knows the first one alone.
 */
export function setSessionCookies(
	{ url, cookies }: Answered,
	session: readonly SessionCookie[]
): void {
	for (const { name, value, options } of session) {
		const secure = options.secure || url.protocol === 'https:';
		cookies.set(name, value, { ...options, secure });
	}
}
