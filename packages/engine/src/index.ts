export { type AuditSettings, openAudit } from "./audit/open-audit.ts";
export type { AuditReport, NotChecked, ReportedHost, ReportedTell } from "./audit/report.ts";
export type { Bus, BusListener } from "./bus/bus.ts";
export { type BusSettings, openBus } from "./bus/open-bus.ts";
export { stopRequests } from "./bus/stop-requests.ts";
export type { Canaries } from "./canary/canaries.ts";
export type { Destination } from "./canary/order.ts";
export type { Revocation } from "./canary/revoke-token.ts";
export type { Arm, ArmedDocument, Upload } from "./canary/upload.ts";
export type { Found, Verdict } from "./canary/verify-token.ts";
export {
  type AlertsConfig,
  type EmailConfig,
  FACILITIES,
  type SyslogConfig,
  type WebhookConfig,
} from "./config/alerts-schema.ts";
export type { CanaryConfig } from "./config/canary-schema.ts";
export { checkConfig } from "./config/check-config.ts";
export { type ConfigInput, defineConfig } from "./config/define-config.ts";
export type { Environment } from "./config/environment-variables.ts";
export type { ListenerConfig } from "./config/listener-schema.ts";
export { type ConfigRequest, type LoadedConfig, loadConfig } from "./config/load-config.ts";
export { type Config, ConfigSchema } from "./config/schema.ts";
export { shownConfig } from "./config/shown-config.ts";
export { type Examination, type Examined, examine } from "./doctor/examine.ts";
export type { Batch, PathStat, PlantResult, RemoveResult, Transport } from "./drivers/transport.ts";
export { Engine, type EngineSettings, type RunSettings } from "./engine.ts";
export { readStoredLlm, storeLlm } from "./llm/stored/edit-stored.ts";
export { type OpenedEngine, openEngine } from "./open-engine.ts";
export type { OpenSettings } from "./open-settings.ts";
export type { Outcome, TickReport } from "./outcome.ts";
export { type Pace, realPace, virtualPace } from "./pace.ts";
export { type PastProgress, Pasts } from "./past/pasts.ts";
export { type CheckedEntries, checkEntries, type DroppedEntry } from "./personas/check-entries.ts";
export { installPool } from "./personas/install-pool.ts";
export { poolToWrite } from "./personas/pool-path.ts";
export { PluginHost } from "./plugin-host.ts";
export { type ListedClass, listPlugins } from "./plugins/list-plugins.ts";
export { type LoadedPlugin, loadPlugin } from "./plugins/load-plugin.ts";
export { type SimulationReport, type SimulationSettings, simulate } from "./simulation/simulate.ts";
export type { AlertStory, CanaryAlert } from "./store/canary-alerts.ts";
export type { CanaryDelivery, DeliveryState, NewDelivery } from "./store/canary-deliveries.ts";
export type { CanaryToken, TokenState } from "./store/canary-tokens.ts";
export type { CanaryTrigger, TriggerKind } from "./store/canary-triggers.ts";
export type { IssuedToken } from "./store/issued-tokens.ts";
export { Store } from "./store/store.ts";
export { VERSION } from "./version.ts";
export { readOverrides, storeOverrides } from "./weights/edit-overrides.ts";
