import WorkersRuntime

// Each line states the type that the environment gives the property.

func all(_ env: AppEnv<some AppEnvSource>) -> (Double, Bool?, (any R2Bucket)?) {
  (env.ratio, env.trace, env.archive)
}

func staging(_ env: StagingEnv<some AppEnvSource>) -> (Double, Bool) {
  (env.ratio, env.trace)
}

func production(_ env: ProductionEnv<some AppEnvSource>) -> (Int, any R2Bucket) {
  (env.ratio, env.archive)
}
