/** Version of the engine and its rules; carried by every answer so that it can be explained later. */
export const ENGINE_VERSION = '0.1.0'
