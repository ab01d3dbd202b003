// Judge documents as the admission webhook of cert-manager does, without a cluster.
//
// Reads JSON documents from standard input, one a line, and answers each with a line: what the webhook would refuse
// and warn of.
package main

import (
	"bufio"
	"encoding/json"
	"os"

	"github.com/cert-manager/cert-manager/internal/apis/certmanager"
	"github.com/cert-manager/cert-manager/internal/apis/certmanager/install"
	"github.com/cert-manager/cert-manager/internal/apis/certmanager/validation"
	admissionv1 "k8s.io/api/admission/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

type answer struct {
	Refused  string   `json:"refused"`
	Warnings []string `json:"warnings"`
}

func main() {
	scheme := runtime.NewScheme()
	install.Install(scheme)
	decoder := serializer.NewCodecFactory(scheme, serializer.EnableStrict).UniversalDecoder(certmanager.SchemeGroupVersion)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		if err := out.Encode(judged(decoder, lines.Bytes())); err != nil {
			panic(err)
		}
	}
}

func judged(decoder runtime.Decoder, line []byte) answer {
	object, _, err := decoder.Decode(line, nil, nil)
	if err != nil {
		return answer{Refused: err.Error()}
	}
	var errors field.ErrorList
	var warnings []string
	request := &admissionv1.AdmissionRequest{}
	switch object.(type) {
	case *certmanager.Certificate:
		errors, warnings = validation.ValidateCertificate(request, object)
	case *certmanager.ClusterIssuer:
		errors, warnings = validation.ValidateClusterIssuer(request, object)
	case *certmanager.Issuer:
		errors, warnings = validation.ValidateIssuer(request, object)
	default:
		panic("no webhook for this kind")
	}
	if err := errors.ToAggregate(); err != nil {
		return answer{err.Error(), warnings}
	}
	return answer{"", warnings}
}
