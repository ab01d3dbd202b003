// Judge documents as the admission webhooks of CloudNativePG do, without a cluster.
//
// Reads JSON documents from standard input, one a line, and answers each with a line: what the webhook would refuse,
// warn of, and write into the object.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	apiv1 "github.com/cloudnative-pg/cloudnative-pg/api/v1"
	webhook "github.com/cloudnative-pg/cloudnative-pg/internal/webhook/v1"
	"github.com/cloudnative-pg/cloudnative-pg/pkg/utils"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

type answer struct {
	Refused  string         `json:"refused"`
	Warnings []string       `json:"warnings"`
	Object   runtime.Object `json:"object"`
}

func judged[T runtime.Object](object T, line []byte, fill admission.Defaulter[T], check admission.Validator[T]) answer {
	ctx := context.Background()
	if err := json.Unmarshal(line, object); err != nil {
		return answer{Refused: err.Error()}
	}
	if fill != nil {
		if err := fill.Default(ctx, object); err != nil {
			return answer{Refused: err.Error()}
		}
	}
	warnings, err := check.ValidateCreate(ctx, object)
	if err != nil {
		return answer{Refused: err.Error(), Warnings: warnings, Object: object}
	}
	return answer{Warnings: warnings, Object: object}
}

func main() {
	// The kinds of snapshots are there before the operator starts: their Application is in an earlier wave.
	utils.SetVolumeSnapshot(true)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var known struct{ Kind string }
		if err := json.Unmarshal(lines.Bytes(), &known); err != nil {
			panic(err)
		}
		line := lines.Bytes()
		var said answer
		switch known.Kind {
		case "Backup":
			said = judged(&apiv1.Backup{}, line, &webhook.BackupCustomDefaulter{}, &webhook.BackupCustomValidator{})
		case "Cluster":
			said = judged(&apiv1.Cluster{}, line, &webhook.ClusterCustomDefaulter{}, &webhook.ClusterCustomValidator{})
		case "Database":
			said = judged(&apiv1.Database{}, line, &webhook.DatabaseCustomDefaulter{}, &webhook.DatabaseCustomValidator{})
		case "Pooler":
			said = judged(&apiv1.Pooler{}, line, nil, &webhook.PoolerCustomValidator{})
		case "ScheduledBackup":
			said = judged(&apiv1.ScheduledBackup{}, line,
				&webhook.ScheduledBackupCustomDefaulter{}, &webhook.ScheduledBackupCustomValidator{})
		default:
			panic(fmt.Sprintf("no webhook for %s", known.Kind))
		}
		if err := out.Encode(said); err != nil {
			panic(err)
		}
	}
}
