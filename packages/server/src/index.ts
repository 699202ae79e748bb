export type { AppOptions, Fault } from './app-options.ts'
export { createApp } from './create-app.ts'
export { findWebRoot } from './find-web-root.ts'
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts'
