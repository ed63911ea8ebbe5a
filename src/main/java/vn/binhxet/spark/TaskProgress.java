package vn.binhxet.spark;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import vn.binhxet.model.Progress;

/** Tells how many tasks are done until every row is in its group. */
final class TaskProgress extends SparkListener {
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger submitted = new AtomicInteger();

    TaskProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        submitted.addAndGet(stage.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.taskInfo().successful()) {
            progress.at(Progress.Phase.SORT, done.incrementAndGet(), submitted.get());
        }
    }
}
