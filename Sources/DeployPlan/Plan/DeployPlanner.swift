public import WorkerManifest

/// Plans deploys: what Cloudflare's tool sends, in its order (as of wrangler 4.125.0), without sending it.
public enum DeployPlanner {
  /// The plan for the environment of `manifest`, which is expected to be free of errors.
  public static func plan(for manifest: WorkerManifest, options: PlanOptions = PlanOptions()) -> Plan {
    let facts = DeployFacts(manifest: manifest, options: options)
    let entry = facts.isAssetsOnly ? nil : EntryPoint(manifest)
    return Plan(
      worker: manifest.name?.text, environment: manifest.environment, dispatchNamespace: options.dispatchNamespace,
      isFirstDeploy: facts.isFirst, entryPoint: facts.entryPoint, mainModule: entry?.name,
      assetsDirectory: facts.assetsDirectory, bindings: facts.isAssetsOnly ? [] : BindingTable.rows(facts),
      requests: manifest.isPages ? [] : requests(facts), notices: notices(facts))
  }

  private static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    var requests =
      PreflightRequests.requests(facts) + AssetRequests.requests(facts) + SitesRequests.requests(facts)
      + ProvisioningRequests.requests(facts) + UploadRequests.requests(facts) + ContainerRequests.requests(facts)
    // A Worker of a dispatch namespace has no addresses and triggers of its own.
    guard !facts.isDispatch else { return requests }
    requests += SubdomainRequests.requests(facts) + RouteRequests.requests(facts) + CustomDomainRequests.requests(facts)
    requests += ScheduleRequests.requests(facts)
    let consumers = QueueConsumerRequests.requests(facts)
    // The queues are looked up first; what changes their consumers runs beside the workflows.
    requests += consumers.lookups + WorkflowRequests.requests(facts) + consumers.changes
    requests += EventRequests.requests(facts) + EmailRoutingRequests.requests(facts)
    return requests
  }

  private static func notices(_ facts: DeployFacts) -> [Plan.Notice] {
    if facts.manifest.isPages {
      return [
        Plan.Notice(
          "pages-project", .refuses, "this is a Pages project, whose deploy is not planned here",
          detail: "`wrangler pages deploy` uploads it")
      ]
    }
    var notices =
      RefusalNotices.notices(facts) + UploadNotices.notices(facts) + BindingNotices.notices(facts)
      + DurableObjectNotices.notices(facts)
    if facts.isDispatch {
      notices.append(
        Plan.Notice(
          "dispatch-namespace", .keeps,
          "the Worker goes into the dispatch namespace \(facts.options.dispatchNamespace ?? ""), so its routes, crons, queue consumers and workflows are not sent"
        ))
    } else {
      notices += AddressNotices.notices(facts) + TriggerNotices.notices(facts)
    }
    let order = Plan.Notice.Effect.allCases
    return order.flatMap { effect in notices.filter { $0.effect == effect } }
  }
}
