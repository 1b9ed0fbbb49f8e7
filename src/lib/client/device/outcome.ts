import type { PairedDevice } from './kept-device.ts';

export type PairingRefusal =
	/** No tablet waits for this code, or no longer. */
	| 'code-wrong'
	/** Wait `retryAfter` seconds. */
	| 'too-many-attempts'
	/** No network, or somebody answered who is not the server. */
	| 'unreachable'
	/** The browser's store cannot be used: nothing was paired. */
	| 'storage-full'
	| 'storage-blocked'
	| 'storage-unavailable';

export type Pairing =
	| { readonly kind: 'paired'; readonly device: PairedDevice }
	| {
			readonly kind: 'refused';
			readonly reason: PairingRefusal;
			/** Seconds to wait; 0 when nothing was asked. */
			readonly retryAfter: number;
	  };

export type Contact =
	| { readonly kind: 'heard'; readonly device: PairedDevice }
	/** The server no longer knows this tablet; `readDevice().revoked` is true from now on. */
	| { readonly kind: 'revoked' }
	| { readonly kind: 'unreachable' }
	| { readonly kind: 'not-paired' };
