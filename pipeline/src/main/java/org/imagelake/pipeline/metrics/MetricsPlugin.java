package org.imagelake.pipeline.metrics;

import java.util.Map;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Shows what runs do in Spark's own metrics ({@code spark.plugins}), and so in every sink that
 * Spark has: the driver's are of the whole run, an executor's of its process alone.
 */
public final class MetricsPlugin implements SparkPlugin {
  @Override
  public DriverPlugin driverPlugin() {
    return new DriverPlugin() {
      @Override
      public void registerMetrics(String appId, PluginContext context) {
        RunMetrics.OF_DRIVER.registerIn(context.metricRegistry());
      }
    };
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new ExecutorPlugin() {
      @Override
      public void init(PluginContext context, Map<String, String> settings) {
        TaskMetrics.OF_PROCESS.registerIn(context.metricRegistry());
      }
    };
  }
}
